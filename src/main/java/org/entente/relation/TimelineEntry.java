package org.entente.relation;

import io.vertx.sqlclient.Row;
import org.entente.graphql.Columns;

/**
 * What stands at a place in a timeline.
 *
 * @param kind the kind of item
 * @param itemId the number of the record, or of the step
 */
record TimelineEntry(TimelineKind kind, long itemId) {

  static TimelineEntry of(Row row) {
    return new TimelineEntry(
        Columns.constant(row, "kind", TimelineKind.class), row.getLong("item_id"));
  }
}
