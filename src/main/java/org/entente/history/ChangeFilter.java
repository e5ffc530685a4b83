package org.entente.history;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Condition;
import org.entente.graphql.Conditions;
import org.entente.graphql.RecordKind;
import org.entente.issue.Issue;
import org.entente.party.PartiesFilter;

/** Which changes: those that fulfil every field given. */
@Input("ChangeFilter")
@Description("Which changes: those that fulfil every field given.")
public record ChangeFilter(
    @Nullable
        @Description(
            """
            The parties that the changed record concerns, before the change or after it: those \
            that attend, hold a position, agree, impose or are named in it.\
            """)
        PartiesFilter parties,
    @Nullable @Description("The key of an issue that it concerns, or of which it concerns a part.")
        String issue,
    @Nullable @Description("Only records of these kinds.") List<@NonNull RecordKind> kinds,
    @Nullable @Description("Only what these did.") List<@NonNull ChangeAction> actions) {
  /**
   * The issue of the number {@code ?} and all below it, as SQL after {@code in}. Before issues were
   * merged, changes concerned each of them.
   */
  static final String ISSUES =
      """
      (with recursive part as (select ?::bigint as id union select n.id from part cross join lateral \
      (select i.id from issue i where i.parent_id = part.id union all \
      select m.merged_id from record_merge m where m.kept_id = part.id and m.taken_back_at is null) \
      n) select id from part)\
      """;

  Conditions conditions() {
    Conditions conditions = new Conditions();
    if (parties != null) {
      parties.on(conditions, "select change_id from change_party", "filter.parties");
    }
    return conditions
        .key(
            "r.id in (select change_id from change_issue where issue_id in %s)".formatted(ISSUES),
            Issue.TABLE,
            issue,
            "filter.issue")
        .add(kinds, k -> oneOf("r.kind", k))
        .add(actions, a -> oneOf("r.action", a));
  }

  /** Whether the change is of one of the kinds and one of the actions that are asked for. */
  boolean matches(Change change) {
    return (kinds == null || kinds.contains(change.getKind()))
        && (actions == null || actions.contains(change.getAction()));
  }

  private static Condition oneOf(String column, List<? extends Enum<?>> constants) {
    String[] names = constants.stream().map(Enum::name).toArray(String[]::new);
    return new Condition(column + " = any(?)", List.of((Object) names));
  }
}
