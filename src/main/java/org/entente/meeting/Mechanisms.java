package org.entente.meeting;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.Condition;
import org.entente.graphql.Conditions;
import org.entente.graphql.ListQuery;
import org.entente.graphql.Lists;
import org.entente.graphql.PageRequest;
import org.jspecify.annotations.Nullable;

/** Lists of mechanisms. */
@Singleton
public class Mechanisms {
  private final Lists lists;

  Mechanisms(Lists lists) {
    this.lists = lists;
  }

  /** A page of those that fulfil the conditions. */
  public CompletionStage<MechanismConnection> page(
      Conditions conditions, MechanismOrder order, PageRequest page) {
    return lists
        .page(ListQuery.of(Mechanism.TABLE, conditions, order.ordering()), page)
        .thenApply(MechanismConnection::new);
  }

  /**
   * A page of a record's mechanisms.
   *
   * @param tie how they hang on {@code parent.id}
   */
  public CompletionStage<MechanismConnection> page(
      String tie,
      long parentId,
      @Nullable MechanismFilter filter,
      MechanismOrder order,
      PageRequest page) {
    Conditions conditions = filter == null ? new Conditions() : filter.conditions();
    conditions.add(Condition.of(tie));
    return lists
        .page(ListQuery.of(Mechanism.TABLE, conditions, order.ordering()), page, parentId)
        .thenApply(MechanismConnection::new);
  }
}
