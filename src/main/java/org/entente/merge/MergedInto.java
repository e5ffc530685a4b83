package org.entente.merge;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.entente.graphql.Columns;
import org.entente.graphql.RecordKind;

/** The merge of a record with another. */
@Description("The merge of a record with another one that is about the same.")
public final class MergedInto {
  /** Of merged records, by their numbers. */
  static final String OF_RECORDS =
      """
      select m.merged_id as owner_id, m.kept_id, r.kind, m.rule, m.explanation, m.made_at \
      from record_merge m join record r on r.id = m.kept_id \
      where m.merged_id = any($1) and m.taken_back_at is null\
      """;

  private final long keptId;
  private final RecordKind kind;
  private final DuplicateRule rule;
  private final String explanation;
  private final Instant madeAt;

  MergedInto(Row row) {
    keptId = row.getLong("kept_id");
    kind = Columns.constant(row, "kind", RecordKind.class);
    rule = Columns.constant(row, "rule", DuplicateRule.class);
    explanation = row.getString("explanation");
    madeAt = row.getOffsetDateTime("made_at").toInstant();
  }

  long keptId() {
    return keptId;
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
