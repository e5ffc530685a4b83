package org.entente.relation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.Condition;
import org.entente.graphql.ListQuery;
import org.entente.graphql.Lists;
import org.entente.graphql.Loaders;
import org.entente.graphql.OrderDirection;
import org.entente.graphql.Ordering;
import org.entente.graphql.PageRequest;
import org.entente.graphql.Reference;
import org.entente.issue.Issue;
import org.entente.position.Position;

/** The issues on which two parties spoke to each other, and where each side last stood on them. */
@Singleton
class RelationIssues {
  /** The latest first. */
  static final Ordering ORDERING = Ordering.byDate("DATE", "r.date_earliest", OrderDirection.DESC);

  private static final List<Reference> REFERENCES =
      List.of(new Reference("RelationIssue", "issue", "issue_id", Issue.TABLE));

  private static final String ISSUES =
      """
      (select distinct issue_id as id from relation_item \
      where item = 'POSITION' and (one_id, other_id) = (?, ?) offset 0)\
      """;

  /**
   * That of the positions on an issue it is the last by the day, so that each issue is listed once:
   * for each two looks into indexes. PostgreSQL would rather compare each position with all others
   * than look whether there is a later one.
   */
  private static final String LAST_ON_ISSUE =
      """
      r.id = (select last.id from relation_item last \
      where last.item = 'POSITION' and (last.one_id, last.other_id) = (?, ?) \
      and last.issue_id = owner.id and last.date_earliest <= ? \
      order by last.date_earliest desc, last.id desc limit 1)\
      """;

  /**
   * What the sides {@code $2} and {@code $3} said on issues on the last day, by the day {@code $4},
   * on which each spoke. For each issue and side two looks into the index: PostgreSQL, which takes
   * two parties for strangers, would rather read all that they ever said, and has to be kept from
   * it by an offset.
   */
  private static final String LATEST_POSITIONS =
      """
      select r.issue_id as owner_id, r.* from unnest($1::bigint[]) issue (id) \
      cross join unnest(array[$2, $3]::bigint[]) side (id) \
      cross join lateral (select i.date_earliest from relation_item i join position p on p.id = i.id \
      where i.item = 'POSITION' and i.one_id = $2 and i.other_id = $3 \
      and i.issue_id = issue.id and i.date_earliest <= $4 \
      and p.holder_id = side.id and not p.withdrawn \
      order by i.date_earliest desc limit 1) last \
      cross join lateral (select p.* from relation_item i join position p on p.id = i.id \
      where i.item = 'POSITION' and i.one_id = $2 and i.other_id = $3 \
      and i.issue_id = issue.id and i.date_earliest = last.date_earliest \
      and p.holder_id = side.id and not p.withdrawn offset 0) r \
      order by r.date_earliest desc, r.id\
      """;

  private final Lists lists;
  private final Loaders loaders;

  RelationIssues(Lists lists, Loaders loaders) {
    this.lists = lists;
    this.loaders = loaders;
  }

  /** A page of the issues between two parties. */
  CompletionStage<RelationIssueConnection> page(Relation relation, PageRequest request) {
    Pair pair = relation.pair();
    var lastSpoken =
        new ListQuery.Part(
            "relation_item r",
            Condition.indexed(ISSUES, pair.one(), pair.other()),
            List.of(
                Condition.indexed("r.item = 'POSITION'"),
                pair.between(),
                Condition.indexed(LAST_ON_ISSUE, pair.one(), pair.other(), relation.getAsOf())));
    var query =
        new ListQuery<>(
            List.of(lastSpoken),
            "r.id, r.issue_id",
            REFERENCES,
            ORDERING,
            row -> new RelationIssue(row.getLong("issue_id"), relation));
    return lists.page(query, request).thenApply(RelationIssueConnection::new);
  }

  /** What each side said last on the issue, by the relation's day. */
  CompletionStage<List<Position>> latestPositions(RelationIssue between) {
    Pair pair = between.relation().pair();
    return loaders.many(
        LATEST_POSITIONS,
        Position::new,
        between.issueId(),
        pair.one(),
        pair.other(),
        between.relation().getAsOf());
  }
}
