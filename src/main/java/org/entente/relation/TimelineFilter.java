package org.entente.relation;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Conditions;
import org.entente.graphql.DateFilter;
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
  private static final String ISSUE = "filter.issue";

  /** The kinds of which there may be items. */
  List<TimelineKind> someKinds() {
    return kinds == null ? List.of(TimelineKind.values()) : kinds.stream().distinct().toList();
  }

  /** What it asks of the items of a kind; the parties are in the items' SQL already. */
  Conditions conditions(TimelineKind kind) {
    Conditions conditions = new Conditions();
    if (date != null) {
      date.on(conditions, "r", kind.table(), "filter.date");
    }
    return kind == TimelineKind.MEETING
        ? conditions.key("r.issue_id = ?", Issue.TABLE, issue, ISSUE)
        : conditions.keys("r.issue_id = any(?)", Issue.WITH_PARTS, Issue.TABLE, issue, ISSUE);
  }
}
