package org.entente.measure;

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

/** A step in the course of a measure. */
@Entity
@Description("A step in the course of a measure, with its source.")
public class MeasureStep implements TimelineItem {
  /** Where steps are stored. */
  public static final StepTable<MeasureStep> TABLE =
      new StepTable<>(
          "measure_step",
          List.of(new Reference("MeasureStep", "measure", "measure_id", Measure.TABLE)),
          MeasureStep::new,
          MeasureStep::stepId);

  static final String OF_MEASURE =
      """
      select s.measure_id as owner_id, s.* from measure_step s \
      where s.measure_id = any($1) order by s.date_earliest, s.ordinal\
      """;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "measure_step_id_seq")
  @SequenceGenerator(name = "measure_step_id_seq", allocationSize = 50)
  @Column(name = "id")
  private long stepId;

  private long measureId;
  private int ordinal;

  @Enumerated(EnumType.STRING)
  private MeasureStatus status;

  @Embedded
  @EmbeddedColumnNaming("date_%s")
  private EdtfDate date;

  private @Nullable String scope;
  private @Nullable String note;
  private long sourceId;
  private @Nullable String locator;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected MeasureStep() {}

  /** Of a row with all columns of the table. */
  MeasureStep(Row row) {
    stepId = row.getLong("id");
    measureId = row.getLong("measure_id");
    ordinal = row.getInteger("ordinal");
    status = Columns.constant(row, "status", MeasureStatus.class);
    date = StoredDates.date(row, "date");
    scope = row.getString("scope");
    note = row.getString("note");
    sourceId = row.getLong("source_id");
    locator = row.getString("locator");
  }

  /** The step's number, unique among the steps of measures. */
  final long stepId() {
    return stepId;
  }

  final long measureId() {
    return measureId;
  }

  @Description("Its place in the course, from 1.")
  public int getOrdinal() {
    return ordinal;
  }

  @Description("What was done, and the measure's status from then on.")
  public MeasureStatus getStatus() {
    return status;
  }

  @Description("When it was taken.")
  public EdtfDate getDate() {
    return date;
  }

  @Nullable
  @Description("What the measure covers from then on.")
  public String getScope() {
    return scope;
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
