package org.entente.agreement;

import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.entente.graphql.Columns;
import org.entente.graphql.GlobalId;
import org.entente.graphql.Node;
import org.entente.graphql.RecordColumn;
import org.entente.graphql.RecordTable;
import org.entente.graphql.SearchHit;
import org.entente.graphql.Steps;
import org.entente.graphql.StoredDates;
import org.entente.graphql.StoredRecord;
import org.entente.shared.EdtfDate;
import org.entente.source.CitedRecord;

/** What parties agreed, and what came of it. */
@Entity
@Description("What parties agreed, and what came of it.")
public class Agreement extends StoredRecord implements Node, CitedRecord, SearchHit {
  static final Steps STEPS = new Steps("agreement_step", "agreement");

  private static final String PARTIES =
      "array(select p.party_id from agreement_party p where p.agreement_id = r.id order by 1)";

  /** Where agreements are stored; they are dated by their first step. */
  public static final RecordTable<Agreement> TABLE =
      RecordTable.of("Agreement", "agreement", STEPS.dated() + " r", Agreement::new)
          .always("meeting_id", "mechanism_id", "issue_id")
          .onDemand("title", "kind", "summary")
          .date("date")
          .with(RecordColumn.derived("party_ids", PARTIES, "parties"));

  static final String STATUS =
      """
      select a.id as owner_id, agreement_status(a.id, $2) as status from agreement a \
      where a.id = any($1)\
      """;

  private String slug;
  private String title;

  @Enumerated(EnumType.STRING)
  private AgreementKind kind;

  private String summary;
  private @Nullable Long meetingId;
  private @Nullable Long mechanismId;
  private @Nullable Long issueId;
  @Transient private EdtfDate date;
  @Transient private List<Long> partyIds = List.of();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Agreement() {}

  private Agreement(Row row) {
    super(row);
    slug = row.getString("slug");
    title = row.getString("title");
    kind = Columns.constant(row, "kind", AgreementKind.class);
    summary = row.getString("summary");
    meetingId = row.getLong("meeting_id");
    mechanismId = row.getLong("mechanism_id");
    issueId = row.getLong("issue_id");
    date = StoredDates.date(row, "date");
    partyIds = Columns.numbers(row, "party_ids");
  }

  @Override
  @Id
  @Description("An opaque id, unique among all records and stable over time.")
  public String getId() {
    return new GlobalId("Agreement", recordId()).toString();
  }

  @Description("The readable key.")
  public String getSlug() {
    return slug;
  }

  @Description("What was agreed, in one line.")
  public String getTitle() {
    return title;
  }

  @Description("The kind of agreement.")
  public AgreementKind getKind() {
    return kind;
  }

  @Description("What was agreed, in the words of this record.")
  public String getSummary() {
    return summary;
  }

  @Description("When it was reached: the date of its first step.")
  public EdtfDate getDate() {
    return date;
  }

  final @Nullable Long meetingId() {
    return meetingId;
  }

  final @Nullable Long mechanismId() {
    return mechanismId;
  }

  final @Nullable Long issueId() {
    return issueId;
  }

  final List<Long> partyIds() {
    return partyIds;
  }

  @Override
  public Optional<String> valueOf(String attribute) {
    return switch (attribute) {
      case "title" -> Optional.of(title);
      case "kind" -> Optional.of(kind.name());
      case "date" -> Optional.of(date.edtf());
      default -> Optional.empty();
    };
  }

  /** The status in a row, if the agreement had been reached. */
  static @Nullable AgreementStatus status(Row row) {
    return Columns.optional(row, "status", AgreementStatus.class);
  }
}
