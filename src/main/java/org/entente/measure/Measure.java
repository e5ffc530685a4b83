package org.entente.measure;

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

/** What a party imposed on others, and its course. */
@Entity
@Description("What a party imposed on others, and its course.")
public class Measure extends StoredRecord implements Node, CitedRecord, SearchHit {
  static final Steps STEPS = new Steps("measure_step", "measure");

  private static final String TARGETS =
      "array(select t.party_id from measure_target t where t.measure_id = r.id order by 1)";

  /** Where measures are stored; they are dated by their first step. */
  public static final RecordTable<Measure> TABLE =
      RecordTable.of("Measure", "measure", STEPS.dated() + " r", Measure::new)
          .always("imposed_by_id", "issue_id")
          .onDemand("title", "kind")
          .date("date")
          .with(RecordColumn.derived("target_ids", TARGETS, "targets"));

  /** Its status and scope on the day {@code $2}, if it had been imposed. */
  static final String COURSE =
      """
      select m.id as owner_id, step.* from unnest($1::bigint[]) as m (id) cross join lateral \
      (select s.* from measure_step s where s.measure_id = m.id and s.date_earliest <= $2 \
      order by s.date_earliest desc, s.ordinal desc limit 1) step\
      """;

  private String slug;
  private String title;

  @Enumerated(EnumType.STRING)
  private MeasureKind kind;

  private long imposedById;
  private @Nullable Long issueId;
  @Transient private EdtfDate date;
  @Transient private List<Long> targetIds = List.of();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Measure() {}

  private Measure(Row row) {
    super(row);
    slug = row.getString("slug");
    title = row.getString("title");
    kind = Columns.constant(row, "kind", MeasureKind.class);
    imposedById = row.getLong("imposed_by_id");
    issueId = row.getLong("issue_id");
    date = StoredDates.date(row, "date");
    targetIds = Columns.numbers(row, "target_ids");
  }

  @Override
  @Id
  @Description("An opaque id, unique among all records and stable over time.")
  public String getId() {
    return new GlobalId("Measure", recordId()).toString();
  }

  @Description("The readable key.")
  public String getSlug() {
    return slug;
  }

  @Description("What was imposed, in one line.")
  public String getTitle() {
    return title;
  }

  @Description("The kind of measure.")
  public MeasureKind getKind() {
    return kind;
  }

  @Description("When it was imposed: the date of its first step.")
  public EdtfDate getDate() {
    return date;
  }

  final long imposedById() {
    return imposedById;
  }

  final @Nullable Long issueId() {
    return issueId;
  }

  final List<Long> targetIds() {
    return targetIds;
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
}
