package org.entente.meeting;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Condition;
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
   * An official's meetings are fetched at once and then ordered: they are thousands at most, of a
   * few years, which PostgreSQL does not know and would look for among all meetings.
   */
  static final String AMONG = "r.id = any(array(%s))";

  private static final String ATTENDED = "select meeting_id from attendance where official_id ";

  void on(Conditions conditions, String argument) {
    if (all != null && !all.isEmpty()) {
      List<Object> keys = keys(all, argument + ".all");
      String each = String.join(" intersect ", keys.stream().map(_ -> ATTENDED + "= ?").toList());
      conditions.add(new Condition(AMONG.formatted(each), keys));
    }
    if (any != null) {
      List<Object> keys = keys(any, argument + ".any");
      String marks = String.join(", ", keys.stream().map(_ -> "?::bigint").toList());
      conditions.add(
          new Condition(
              AMONG.formatted("%s= any(array[%s]::bigint[])".formatted(ATTENDED, marks)), keys));
    }
  }

  private static List<Object> keys(List<String> slugs, String argument) {
    List<Object> keys = new ArrayList<>();
    for (String slug : slugs) {
      keys.add(new Key(Official.TABLE, slug, "%s[%d]".formatted(argument, keys.size())));
    }
    return keys;
  }
}
