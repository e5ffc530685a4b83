package org.entente.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.Condition;
import org.entente.graphql.Conditions;
import org.entente.graphql.ListQuery;
import org.entente.graphql.Lists;
import org.entente.graphql.PageRequest;
import org.jspecify.annotations.Nullable;

/** Lists of measures. */
@ApplicationScoped
public class Measures {
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
    Conditions conditions = filter == null ? new Conditions() : filter.conditions();
    conditions.add(Condition.of(tie));
    return lists
        .page(ListQuery.of(Measure.TABLE, conditions, order.ordering()), page, parentId)
        .thenApply(MeasureConnection::new);
  }
}
