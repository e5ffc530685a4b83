package org.entente.merge;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.entente.graphql.Columns;
import org.entente.graphql.RecordKind;

/** The merge of another record with one. */
@Description("The merge of another record with this one, as both are about the same.")
public final class MergedFrom {
  /** Of records that are kept, by their numbers. */
  static final String OF_RECORDS =
      """
      select m.kept_id as owner_id, m.merged_id, r.kind, m.rule, m.explanation, m.made_at \
      from record_merge m join record r on r.id = m.merged_id \
      where m.kept_id = any($1) and m.taken_back_at is null order by m.kept_id, m.id\
      """;

  private final long mergedId;
  private final RecordKind kind;
  private final DuplicateRule rule;
  private final String explanation;
  private final Instant madeAt;

  MergedFrom(Row row) {
    mergedId = row.getLong("merged_id");
    kind = Columns.constant(row, "kind", RecordKind.class);
    rule = Columns.constant(row, "rule", DuplicateRule.class);
    explanation = row.getString("explanation");
    madeAt = row.getOffsetDateTime("made_at").toInstant();
  }

  long mergedId() {
    return mergedId;
  }

  RecordKind kind() {
    return kind;
  }

  @Description("By which rule.")
  public DuplicateRule getRule() {
    return rule;
  }

  @Description("What spoke for it, in a sentence.")
  public String getExplanation() {
    return explanation;
  }

  @Description("When; `history` of both records says by whom.")
  public Instant getMadeAt() {
    return madeAt;
  }
}
