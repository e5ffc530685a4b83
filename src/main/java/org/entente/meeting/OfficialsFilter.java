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

  /** One condition for all of it: PostgreSQL would take two such arrays number by number. */
  void on(Conditions conditions, String argument) {
    List<String> sets = new ArrayList<>();
    List<Object> keys = new ArrayList<>();
    if (all != null) {
      all.forEach(_ -> sets.add(ATTENDED + "= ?"));
      keys.addAll(keys(all, argument + ".all"));
    }
    if (any != null) {
      String marks = String.join(", ", any.stream().map(_ -> "?::bigint").toList());
      sets.add(ATTENDED + "= any(array[%s]::bigint[])".formatted(marks));
      keys.addAll(keys(any, argument + ".any"));
    }
    if (!sets.isEmpty()) {
      conditions.add(new Condition(AMONG.formatted(String.join(" intersect ", sets)), keys));
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
