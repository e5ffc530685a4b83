package org.entente.relation;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.entente.graphql.AsOf;
import org.entente.graphql.Loaders;
import org.entente.graphql.OrderDirection;
import org.entente.graphql.Ordering;
import org.entente.graphql.PageRequest;
import org.entente.graphql.Paging;
import org.entente.issue.Issue;
import org.entente.position.Position;

/** Relations and timelines in GraphQL. */
@GraphQLApi
public class RelationApi {
  private static final TimelineFilter EVERYTHING = new TimelineFilter(null, null, null, null);

  private final Relations relations;
  private final Timelines timelines;
  private final RelationIssues issues;
  private final Loaders loaders;

  RelationApi(Relations relations, Timelines timelines, RelationIssues issues, Loaders loaders) {
    this.relations = relations;
    this.timelines = timelines;
    this.issues = issues;
    this.loaders = loaders;
  }

  @Query
  @Nullable
  @Description("Two parties seen together: meetings, mechanisms, agreements, measures, issues.")
  public CompletionStage<Relation> relation(
      @Description("The codes of two parties, as `[\"CN\", \"JP\"]`.")
          List<@NonNull String> between,
      @Nullable
          @Description(
              """
              The day on which they are seen; today (UTC) unless told. The lists below end with it, \
              and their filters look from it. What the listed records say of a day (`status`, \
              `state`, `inForce`) is of today all the same, unless they are given `asOf` too.\
              """)
          LocalDate asOf) {
    return relations.between(between, AsOf.orToday(asOf));
  }

  @Query
  @Description("Meetings, positions, and the steps of agreements and measures, by date.")
  public CompletionStage<TimelineConnection> timeline(
      @Nullable @Description("What stands in it; all unless told.") TimelineFilter filter,
      @DefaultValue("ASC") @Description("Whether the earliest or the latest comes first.")
          OrderDirection direction,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    TimelineFilter asked = filter == null ? EVERYTHING : filter;
    CompletionStage<@org.jspecify.annotations.Nullable Pair> pair =
        asked.between() == null
            ? CompletableFuture.completedFuture(null)
            : relations.pair(asked.between(), "filter.between").thenApply(p -> p);
    Ordering ordering = Timelines.ordering(direction);
    PageRequest page = PageRequest.of(first, after, last, before, ordering);
    return timelines.page(pair, asked, ordering, page);
  }

  @Description("The timeline of what they share; not cut off at the relation's day.")
  public CompletionStage<TimelineConnection> timeline(
      @Source Relation relation,
      @Nullable @Description("What stands in it; `between` is the relation's.")
          TimelineFilter filter,
      @DefaultValue("ASC") @Description("Whether the earliest or the latest comes first.")
          OrderDirection direction,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    Ordering ordering = Timelines.ordering(direction);
    PageRequest page = PageRequest.of(first, after, last, before, ordering);
    return timelines.page(
        CompletableFuture.completedFuture(relation.pair()),
        filter == null ? EVERYTHING : filter,
        ordering,
        page);
  }

  @Description(
      """
      The issues on which either spoke by the relation's day, at their meetings or on what concerns \
      both; first those on which a side spoke last.\
      """)
  public CompletionStage<RelationIssueConnection> issues(
      @Source Relation relation,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, RelationIssues.ORDERING);
    return issues.page(relation, page);
  }

  @Description("The issue.")
  @NonNull
  public CompletionStage<Issue> issue(@Source RelationIssue between) {
    return loaders.one(Issue.TABLE, between.issueId());
  }

  @Description(
      """
      Each side's latest position: those of the last day by the relation's date on which it took \
      any, as several readouts report them.\
      """)
  public CompletionStage<List<@NonNull Position>> latestPositions(@Source RelationIssue between) {
    return issues.latestPositions(between);
  }
}
