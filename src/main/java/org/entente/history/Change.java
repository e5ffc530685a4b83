package org.entente.history;

import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.entente.graphql.Columns;
import org.entente.graphql.RecordKind;

/** What one committed transaction did to one record. */
@Description("What one committed transaction did to one record.")
public final class Change {
  /** All that a change is read from; the rows are called {@code r}. */
  static final String FROM = "change r join revision v on v.id = r.revision_id";

  static final String COLUMNS =
      """
      r.id, r.record_id, r.kind, r.action, v.made_by, v.made_at, v.reason, \
      v.token::text as token\
      """;

  private final long number;
  private final long recordId;
  private final RecordKind kind;
  private final ChangeAction action;
  private final String madeBy;
  private final Instant madeAt;
  private final @Nullable String reason;
  private final String token;
  private final @Nullable List<Difference> differences;

  Change(Row row) {
    number = row.getLong("id");
    recordId = row.getLong("record_id");
    kind = Columns.constant(row, "kind", RecordKind.class);
    action = Columns.constant(row, "action", ChangeAction.class);
    madeBy = row.getString("made_by");
    madeAt = row.getOffsetDateTime("made_at").toInstant();
    reason = row.getString("reason");
    token = row.getString("token");
    differences = null;
  }

  private Change(Change other, List<Difference> differences) {
    number = other.number;
    recordId = other.recordId;
    kind = other.kind;
    action = other.action;
    madeBy = other.madeBy;
    madeAt = other.madeAt;
    reason = other.reason;
    token = other.token;
    this.differences = differences;
  }

  /** The same change, whose differences cannot be read any more. */
  Change with(List<Difference> known) {
    return new Change(this, known);
  }

  /** What was known with it; null where they can be read. */
  final @Nullable List<Difference> knownDifferences() {
    return differences;
  }

  /** Its number among all changes, in the order in which they became visible. */
  long number() {
    return number;
  }

  long recordId() {
    return recordId;
  }

  /** Of its transaction; no other one of any database has it. */
  String token() {
    return token;
  }

  @Description("The kind of the record.")
  public RecordKind getKind() {
    return kind;
  }

  @Description("What was done.")
  public ChangeAction getAction() {
    return action;
  }

  @Description("Who did it: an editor's name, or a user of the database.")
  public String getMadeBy() {
    return madeBy;
  }

  @Description("When it was committed; never before an earlier change.")
  public Instant getMadeAt() {
    return madeAt;
  }

  @Nullable
  @Description("Why, in the words of whoever did it.")
  public String getReason() {
    return reason;
  }
}
