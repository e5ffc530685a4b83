package org.entente.meeting;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Conditions;
import org.entente.graphql.Key;
import org.entente.official.Official;

/** Which officials attended. */
@Input("OfficialsFilter")
@Description("Which officials attended, by their keys. Others may have attended too.")
public record OfficialsFilter(
    @Nullable @Description("Each of these, at most 100.") List<@NonNull String> all,
    @Nullable @Description("At least one of these, at most 100.") List<@NonNull String> any) {
  /**
   * Adds what it asks.
   *
   * @param argument where it was written, as {@code filter.officials}
   */
  void on(Conditions conditions, String argument) {
    if (all != null) {
      Key.each(Official.TABLE, all, argument + ".all")
          .forEach(key -> conditions.linked(Meetings.OF_OFFICIAL, "?", key));
    }
    if (any != null) {
      conditions.linkedToAny(
          Meetings.OF_OFFICIAL, Key.each(Official.TABLE, any, argument + ".any"));
    }
  }
}
