package org.entente.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.Condition;
import org.entente.graphql.Conditions;
import org.entente.graphql.ListQuery;
import org.entente.graphql.Lists;
import org.entente.graphql.PageRequest;
import org.jspecify.annotations.Nullable;

/** Lists of agreements. */
@ApplicationScoped
public class Agreements {
  private final Lists lists;

  Agreements(Lists lists) {
    this.lists = lists;
  }

  /** A page of those that fulfil the conditions. */
  public CompletionStage<AgreementConnection> page(
      Conditions conditions, AgreementOrder order, PageRequest page) {
    return lists
        .page(ListQuery.of(Agreement.TABLE, conditions, order.ordering()), page)
        .thenApply(AgreementConnection::new);
  }

  /**
   * A page of a record's agreements.
   *
   * @param tie how they hang on {@code parent.id}
   */
  public CompletionStage<AgreementConnection> page(
      String tie,
      long parentId,
      @Nullable AgreementFilter filter,
      AgreementOrder order,
      PageRequest page) {
    Conditions conditions = filter == null ? new Conditions() : filter.conditions();
    conditions.add(Condition.of(tie));
    return lists
        .page(ListQuery.of(Agreement.TABLE, conditions, order.ordering()), page, parentId)
        .thenApply(AgreementConnection::new);
  }
}
