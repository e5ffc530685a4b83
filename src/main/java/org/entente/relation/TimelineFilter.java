package org.entente.relation;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Condition;
import org.entente.graphql.Conditions;
import org.entente.graphql.DateFilter;
import org.entente.graphql.Key;
import org.entente.graphql.ListQuery;
import org.entente.issue.Issue;

/** What stands in the timeline: what fulfils every field given. */
@Input("TimelineFilter")
@Description("What stands in the timeline: what fulfils every field given.")
public record TimelineFilter(
    @Nullable
        @Description(
            """
            The codes of two parties: only what they share, that is meetings of both, positions \
            of either at such meetings or on issues that concern both, their agreements, and \
            measures of one on the other.\
            """)
        List<@NonNull String> between,
    @Nullable @Description("Only these kinds of item.") List<@NonNull TimelineKind> kinds,
    @Nullable @Description("When it was.") DateFilter date,
    @Nullable
        @Description(
            """
            The key of an issue: only what is on it or on a part of it, with the meetings where \
            it came up.\
            """)
        String issue) {
  private static final String ON_ISSUE =
      """
      (r.issue_id in %1$s or r.meeting_id in \
      (select p.meeting_id from position p where not p.withdrawn and p.issue_id in %1$s))\
      """
          .formatted(Issue.WITH_PARTS);

  /** What it asks of the items; the parties are in the items' SQL already. */
  Conditions conditions() {
    Conditions conditions = new Conditions().add(ListQuery.STANDING);
    if (kinds != null) {
      String[] names = kinds.stream().map(Enum::name).toArray(String[]::new);
      conditions.add(new Condition("r.kind = any(?)", List.of((Object) names)));
    }
    if (date != null) {
      date.on(conditions, "r.date_earliest", "r.date_latest", "filter.date");
    }
    if (issue != null) {
      Key key = new Key(Issue.TABLE, issue, "filter.issue");
      conditions.add(Condition.of(ON_ISSUE, key, key));
    }
    return conditions;
  }
}
