package org.entente.measure;

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

/** Lists of measures. */
@Singleton
public class Measures {
  /** Issues with the measures on them, or on parts of them. */
  static final DatedLink ON_ISSUE =
      new DatedLink("measure_issue", List.of("within_id"), Measure.STEPS.datedBeside() + " dated");

  private final Lists lists;

  Measures(Lists lists) {
    this.lists = lists;
  }

  /** A page of those that fulfil the conditions. */
  public CompletionStage<MeasureConnection> page(
      Conditions conditions, MeasureOrder order, PageRequest page) {
    return lists
        .page(ListQuery.of(Measure.TABLE, conditions, order.ordering()), page)
        .thenApply(MeasureConnection::new);
  }

  /**
   * A page of a record's measures.
   *
   * @param tie how they hang on {@code parent.id}
   */
  public CompletionStage<MeasureConnection> page(
      String tie,
      long parentId,
      @Nullable MeasureFilter filter,
      MeasureOrder order,
      PageRequest page) {
    return page(conditions(filter).add(Condition.of(tie)), parentId, order, page);
  }

  /** A page of the measures on the issue and its parts. */
  CompletionStage<MeasureConnection> onIssue(
      long issueId, @Nullable MeasureFilter filter, MeasureOrder order, PageRequest page) {
    return page(conditions(filter).linked(ON_ISSUE, "parent.id"), issueId, order, page);
  }

  private static Conditions conditions(@Nullable MeasureFilter filter) {
    return filter == null ? new Conditions() : filter.conditions();
  }

  private CompletionStage<MeasureConnection> page(
      Conditions conditions, long parentId, MeasureOrder order, PageRequest page) {
    return lists
        .page(ListQuery.of(Measure.TABLE, conditions, order.ordering()), page, parentId)
        .thenApply(MeasureConnection::new);
  }
}
