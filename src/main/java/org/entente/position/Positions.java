package org.entente.position;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.Condition;
import org.entente.graphql.Conditions;
import org.entente.graphql.ListQuery;
import org.entente.graphql.Lists;
import org.entente.graphql.PageRequest;
import org.entente.issue.Issue;
import org.jspecify.annotations.Nullable;

/** Lists of positions. */
@Singleton
public class Positions {
  private final Lists lists;

  Positions(Lists lists) {
    this.lists = lists;
  }

  /** A page of those that fulfil the conditions. */
  public CompletionStage<PositionConnection> page(
      Conditions conditions, PositionOrder order, PageRequest page) {
    return lists
        .page(ListQuery.of(Position.TABLE, conditions, order.ordering()), page)
        .thenApply(PositionConnection::new);
  }

  /**
   * A page of a record's positions.
   *
   * @param tie how they hang on {@code parent.id}
   */
  public CompletionStage<PositionConnection> page(
      String tie,
      long parentId,
      @Nullable PositionFilter filter,
      PositionOrder order,
      PageRequest page) {
    Conditions conditions = conditions(filter).add(Condition.of(tie));
    return page(conditions, parentId, order, page);
  }

  /** A page of the positions on the issue and its parts. */
  public CompletionStage<PositionConnection> onIssue(
      long issueId, @Nullable PositionFilter filter, PositionOrder order, PageRequest page) {
    // Each part has its own in their order; but those of one speaker or readout are soon sorted.
    return filter == null || (filter.speaker() == null && filter.reportedBy() == null)
        ? page(
            conditions(filter)
                .ownedBy(Condition.of(Issue.PARENT_WITH_PARTS), "r.issue_id = owner.id"),
            issueId,
            order,
            page)
        : page("r.issue_id in " + Issue.PARENT_WITH_PARTS, issueId, filter, order, page);
  }

  private CompletionStage<PositionConnection> page(
      Conditions conditions, long parentId, PositionOrder order, PageRequest page) {
    return lists
        .page(ListQuery.of(Position.TABLE, conditions, order.ordering()), page, parentId)
        .thenApply(PositionConnection::new);
  }

  private static Conditions conditions(@Nullable PositionFilter filter) {
    return filter == null ? new Conditions() : filter.conditions();
  }
}
