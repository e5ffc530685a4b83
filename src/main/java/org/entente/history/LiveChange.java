package org.entente.history;

import io.vertx.sqlclient.Row;
import java.util.Set;
import org.entente.graphql.Columns;

/** A change, with the parties and issues that it concerns. */
record LiveChange(Change change, Set<Long> parties, Set<Long> issues) {
  /** The first so many after the change {@code $1}. */
  static final String AFTER =
      """
      select %s, array(select p.party_id from change_party p where p.change_id = r.id) as parties, \
      array(select i.issue_id from change_issue i where i.change_id = r.id) as issues \
      from %s where r.id > $1 order by r.id limit %d\
      """
          .formatted(Change.COLUMNS, Change.FROM, LiveChanges.BATCH);

  static LiveChange of(Row row) {
    return new LiveChange(
        new Change(row),
        Set.copyOf(Columns.numbers(row, "parties")),
        Set.copyOf(Columns.numbers(row, "issues")));
  }

  long number() {
    return change.number();
  }
}
