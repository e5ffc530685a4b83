package org.entente.agreement;

import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.entente.graphql.Columns;
import org.entente.graphql.Reference;
import org.entente.graphql.StepTable;
import org.entente.graphql.StoredDates;
import org.entente.graphql.TimelineItem;
import org.entente.shared.EdtfDate;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** A step in the course of an agreement. */
@Entity
@Description("A step in the course of an agreement, with its source.")
public class AgreementStep implements TimelineItem {
  /** Where steps are stored. */
  public static final StepTable<AgreementStep> TABLE =
      new StepTable<>(
          "agreement_step",
          List.of(new Reference("AgreementStep", "agreement", "agreement_id", Agreement.TABLE)),
          AgreementStep::new,
          AgreementStep::stepId);

  static final String OF_AGREEMENT =
      """
      select s.agreement_id as owner_id, s.* from agreement_step s \
      where s.agreement_id = any($1) order by s.date_earliest, s.ordinal\
      """;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agreement_step_id_seq")
  @SequenceGenerator(name = "agreement_step_id_seq", allocationSize = 50)
  @Column(name = "id")
  private long stepId;

  private long agreementId;
  private int ordinal;

  @Enumerated(EnumType.STRING)
  private AgreementStatus status;

  @Embedded
  @EmbeddedColumnNaming("date_%s")
  private EdtfDate date;

  private @Nullable Long meetingId;
  private @Nullable String note;
  private long sourceId;
  private @Nullable String locator;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected AgreementStep() {}

  /** Of a row with all columns of the table. */
  AgreementStep(Row row) {
    stepId = row.getLong("id");
    agreementId = row.getLong("agreement_id");
    ordinal = row.getInteger("ordinal");
    status = Columns.constant(row, "status", AgreementStatus.class);
    date = StoredDates.date(row, "date");
    meetingId = row.getLong("meeting_id");
    note = row.getString("note");
    sourceId = row.getLong("source_id");
    locator = row.getString("locator");
  }

  /** The step's number, unique among the steps of agreements. */
  final long stepId() {
    return stepId;
  }

  final long agreementId() {
    return agreementId;
  }

  @Description("Its place in the course, from 1.")
  public int getOrdinal() {
    return ordinal;
  }

  @Description("What was done, and the agreement's status from then on.")
  public AgreementStatus getStatus() {
    return status;
  }

  @Description("When it was taken.")
  public EdtfDate getDate() {
    return date;
  }

  final @Nullable Long meetingId() {
    return meetingId;
  }

  @Nullable
  @Description("What else there is to say of it.")
  public String getNote() {
    return note;
  }

  final long sourceId() {
    return sourceId;
  }

  @Nullable
  @Description("Where in the source it stands.")
  public String getLocator() {
    return locator;
  }
}
