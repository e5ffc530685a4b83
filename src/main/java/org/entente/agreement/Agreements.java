package org.entente.agreement;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.Condition;
import org.entente.graphql.Conditions;
import org.entente.graphql.DatedLink;
import org.entente.graphql.ListQuery;
import org.entente.graphql.Lists;
import org.entente.graphql.PageRequest;
import org.jspecify.annotations.Nullable;

/** Lists of agreements. */
@Singleton
public class Agreements {
  /** Issues with the agreements on them, or on parts of them. */
  static final DatedLink ON_ISSUE =
      new DatedLink(
          "agreement_issue", List.of("within_id"), Agreement.STEPS.datedBeside() + " dated");

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
    return page(conditions(filter).add(Condition.of(tie)), parentId, order, page);
  }

  /** A page of the agreements on the issue and its parts. */
  CompletionStage<AgreementConnection> onIssue(
      long issueId, @Nullable AgreementFilter filter, AgreementOrder order, PageRequest page) {
    return page(conditions(filter).linked(ON_ISSUE, "parent.id"), issueId, order, page);
  }

  private static Conditions conditions(@Nullable AgreementFilter filter) {
    return filter == null ? new Conditions() : filter.conditions();
  }

  private CompletionStage<AgreementConnection> page(
      Conditions conditions, long parentId, AgreementOrder order, PageRequest page) {
    return lists
        .page(ListQuery.of(Agreement.TABLE, conditions, order.ordering()), page, parentId)
        .thenApply(AgreementConnection::new);
  }
}
