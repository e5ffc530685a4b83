package org.entente.merge;

import io.vertx.sqlclient.Row;
import org.eclipse.microprofile.graphql.Description;

/** The merge of a record with another. */
@Description("The merge of a record with another one that is about the same.")
public final class MergedInto extends MergedWith {
  /** Of merged records, by their numbers. */
  static final String OF_RECORDS =
      """
      select m.merged_id as owner_id, m.kept_id as other_id, r.kind, m.rule, m.explanation, m.made_at \
      from record_merge m join record r on r.id = m.kept_id \
      where m.merged_id = any($1) and m.taken_back_at is null\
      """;

  MergedInto(Row row) {
    super(row);
  }
}
