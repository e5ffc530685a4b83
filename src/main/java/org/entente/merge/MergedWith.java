package org.entente.merge;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.entente.graphql.Columns;
import org.entente.graphql.RecordKind;

/** A merge, as one of its two records shows it. */
public abstract sealed class MergedWith permits MergedFrom, MergedInto {
  private final long otherId;
  private final RecordKind kind;
  private final DuplicateRule rule;
  private final String explanation;
  private final Instant madeAt;

  MergedWith(Row row) {
    otherId = row.getLong("other_id");
    kind = Columns.constant(row, "kind", RecordKind.class);
    rule = Columns.constant(row, "rule", DuplicateRule.class);
    explanation = row.getString("explanation");
    madeAt = row.getOffsetDateTime("made_at").toInstant();
  }

  /** The number of the other record. */
  long otherId() {
    return otherId;
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
