package org.entente.position;

import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.entente.graphql.Columns;
import org.entente.graphql.GlobalId;
import org.entente.graphql.Node;
import org.entente.graphql.RecordColumn;
import org.entente.graphql.RecordTable;
import org.entente.graphql.Reference;
import org.entente.graphql.SearchHit;
import org.entente.graphql.StoredDates;
import org.entente.graphql.StoredRecord;
import org.entente.graphql.TimelineItem;
import org.entente.issue.Issue;
import org.entente.official.Official;
import org.entente.party.PartyTables;
import org.entente.shared.EdtfDate;
import org.entente.source.CitedRecord;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** What a party said on an issue, and whose readout reports it. */
@Entity
@Description("What a party said on an issue, and whose readout reports it.")
public class Position extends StoredRecord implements Node, CitedRecord, TimelineItem, SearchHit {
  /** Where positions are stored. */
  public static final RecordTable<Position> TABLE =
      RecordTable.of("Position", "position", Position::new)
          .always("issue_id", "holder_id", "speaker_id", "meeting_id")
          .onDemand("stance", "summary", "quotation")
          .date("date")
          .with(RecordColumn.of("quotation_language", "quotation"))
          .with(RecordColumn.of("reported_by_id", "reportedBy"))
          .with(RecordColumn.of("reported_by_publisher", "reportedBy"))
          .referring(
              new Reference("Position", "issue", "issue_id", Issue.TABLE),
              new Reference("Position", "holder", "holder_id", PartyTables.PARTIES),
              new Reference("Position", "speaker", "speaker_id", Official.TABLE));

  static final String OF_MEETING =
      """
      select r.meeting_id as owner_id, r.* from position r \
      where r.meeting_id = any($1) and not r.withdrawn order by r.date_earliest, r.id\
      """;

  private String slug;
  private long issueId;
  private long holderId;
  private @Nullable Long speakerId;

  @Enumerated(EnumType.STRING)
  private Stance stance;

  private String summary;

  @Column(name = "quotation")
  private @Nullable String quotationText;

  private @Nullable String quotationLanguage;
  private @Nullable Long meetingId;

  @Embedded
  @EmbeddedColumnNaming("date_%s")
  private EdtfDate date;

  private @Nullable Long reportedById;
  private @Nullable String reportedByPublisher;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Position() {}

  /** Of a row with all columns of the table. */
  public Position(Row row) {
    super(row);
    slug = row.getString("slug");
    issueId = row.getLong("issue_id");
    holderId = row.getLong("holder_id");
    speakerId = row.getLong("speaker_id");
    stance = Columns.constant(row, "stance", Stance.class);
    summary = row.getString("summary");
    quotationText = row.getString("quotation");
    quotationLanguage = row.getString("quotation_language");
    meetingId = row.getLong("meeting_id");
    date = StoredDates.date(row, "date");
    reportedById = row.getLong("reported_by_id");
    reportedByPublisher = row.getString("reported_by_publisher");
  }

  @Override
  @Id
  @Description("An opaque id, unique among all records and stable over time.")
  public String getId() {
    return new GlobalId("Position", recordId()).toString();
  }

  @Description("The readable key.")
  public String getSlug() {
    return slug;
  }

  /** The issue's number. */
  public final long issueId() {
    return issueId;
  }

  final long holderId() {
    return holderId;
  }

  final @Nullable Long speakerId() {
    return speakerId;
  }

  @Description("What the party does in saying it.")
  public Stance getStance() {
    return stance;
  }

  @Description("What was said, in the words of this record.")
  public String getSummary() {
    return summary;
  }

  @Nullable
  @Description("A short quotation, in the language that it is quoted in.")
  public Quotation getQuotation() {
    return quotationText == null || quotationLanguage == null
        ? null
        : new Quotation(quotationText, quotationLanguage);
  }

  final @Nullable Long meetingId() {
    return meetingId;
  }

  @Description("When it was said, or became known.")
  public EdtfDate getDate() {
    return date;
  }

  @Nullable
  @Description("Whose account says so; null where nobody is known.")
  public Reporter getReportedBy() {
    return reportedById == null && reportedByPublisher == null
        ? null
        : new Reporter(reportedById, reportedByPublisher);
  }

  @Override
  public Optional<String> valueOf(String attribute) {
    return switch (attribute) {
      case "stance" -> Optional.of(stance.name());
      case "date" -> Optional.of(date.edtf());
      case "quotation" -> Optional.ofNullable(quotationText);
      default -> Optional.empty();
    };
  }
}
