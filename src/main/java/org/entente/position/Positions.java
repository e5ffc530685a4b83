package org.entente.position;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.Condition;
import org.entente.graphql.Conditions;
import org.entente.graphql.ListQuery;
import org.entente.graphql.Lists;
import org.entente.graphql.PageRequest;
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
    Conditions conditions = filter == null ? new Conditions() : filter.conditions();
    conditions.add(Condition.of(tie));
    return lists
        .page(ListQuery.of(Position.TABLE, conditions, order.ordering()), page, parentId)
        .thenApply(PositionConnection::new);
  }
}
