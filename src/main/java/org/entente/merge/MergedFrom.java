package org.entente.merge;

import io.vertx.sqlclient.Row;
import org.eclipse.microprofile.graphql.Description;

/** The merge of another record with one. */
@Description("The merge of another record with this one, as both are about the same.")
public final class MergedFrom extends MergedWith {
  /** Of records that are kept, by their numbers. */
  static final String OF_RECORDS =
      """
      select m.kept_id as owner_id, m.merged_id as other_id, r.kind, m.rule, m.explanation, m.made_at \
      from record_merge m join record r on r.id = m.merged_id \
      where m.kept_id = any($1) and m.taken_back_at is null order by m.kept_id, m.id\
      """;

  MergedFrom(Row row) {
    super(row);
  }
}
