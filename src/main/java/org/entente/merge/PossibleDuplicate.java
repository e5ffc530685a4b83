package org.entente.merge;

import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.entente.graphql.Columns;
import org.entente.graphql.RecordKind;

/** Two records that may be about the same. */
@Description(
    """
    Two records that may be about the same, and by what a rule thinks so. An editor decides: `merge` \
    makes one of them, `keepApart` says that they are two.\
    """)
public final class PossibleDuplicate {
  static final String FROM = "possible_duplicate r";
  static final String COLUMNS =
      """
      r.id, r.kind, r.first_id, r.second_id, r.rule, r.explanation, r.found_at, r.decision, \
      r.decided_by, r.decided_at, r.reason\
      """;

  private final RecordKind kind;
  private final long first;
  private final long second;
  private final DuplicateRule rule;
  private final String explanation;
  private final Instant foundAt;
  private final @org.jspecify.annotations.Nullable DuplicateDecision decision;
  private final @org.jspecify.annotations.Nullable String decidedBy;
  private final @org.jspecify.annotations.Nullable Instant decidedAt;
  private final @org.jspecify.annotations.Nullable String reason;

  PossibleDuplicate(Row row) {
    kind = Columns.constant(row, "kind", RecordKind.class);
    first = row.getLong("first_id");
    second = row.getLong("second_id");
    rule = Columns.constant(row, "rule", DuplicateRule.class);
    explanation = row.getString("explanation");
    foundAt = row.getOffsetDateTime("found_at").toInstant();
    decision = Columns.optional(row, "decision", DuplicateDecision.class);
    decidedBy = row.getString("decided_by");
    OffsetDateTime decided = row.getOffsetDateTime("decided_at");
    decidedAt = decided == null ? null : decided.toInstant();
    reason = row.getString("reason");
  }

  long first() {
    return first;
  }

  long second() {
    return second;
  }

  @Description("The kind of both records.")
  public RecordKind getKind() {
    return kind;
  }

  @Description("The rule that found them.")
  public DuplicateRule getRule() {
    return rule;
  }

  @Description("What speaks for it, in a sentence.")
  public String getExplanation() {
    return explanation;
  }

  @Description("When they were found.")
  public Instant getFoundAt() {
    return foundAt;
  }

  @Nullable
  @Description("What was decided of them; null as long as nobody has.")
  public DuplicateDecision getDecision() {
    return decision;
  }

  @Nullable
  @Description("Who decided; null also where that was not kept.")
  public String getDecidedBy() {
    return decidedBy;
  }

  @Nullable
  @Description("When it was decided; null also where that was not kept.")
  public Instant getDecidedAt() {
    return decidedAt;
  }

  @Nullable
  @Description("Why it was decided so, in the words of who did; null also where that was not kept.")
  public String getReason() {
    return reason;
  }
}
