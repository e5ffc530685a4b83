package org.entente.merge;

import io.vertx.sqlclient.Row;
import java.time.Instant;
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
      "r.id, r.kind, r.first_id, r.second_id, r.rule, r.explanation, r.found_at";

  private final RecordKind kind;
  private final long first;
  private final long second;
  private final DuplicateRule rule;
  private final String explanation;
  private final Instant foundAt;

  PossibleDuplicate(Row row) {
    kind = Columns.constant(row, "kind", RecordKind.class);
    first = row.getLong("first_id");
    second = row.getLong("second_id");
    rule = Columns.constant(row, "rule", DuplicateRule.class);
    explanation = row.getString("explanation");
    foundAt = row.getOffsetDateTime("found_at").toInstant();
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
}
