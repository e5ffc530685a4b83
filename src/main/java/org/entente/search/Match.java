package org.entente.search;

import io.vertx.sqlclient.Row;
import org.entente.graphql.Columns;
import org.entente.graphql.RecordKind;

/** A document that was found. */
record Match(long recordId, RecordKind kind, long score) {

  static Match of(Row row, Tier tier) {
    return new Match(
        row.getLong("record_id"),
        Columns.constant(row, "kind", RecordKind.class),
        tier.score(row.getInteger("standing"), row.getLocalDate("date_earliest")));
  }
}
