package org.entente.meeting;

import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.time.Period;
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
import org.entente.graphql.StoredDates;
import org.entente.graphql.StoredRecord;
import org.entente.shared.EdtfDate;
import org.entente.source.CitedRecord;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** A standing dialogue or summit series. */
@Entity
@Description("A standing dialogue or summit series, whose sessions are meetings.")
public class Mechanism extends StoredRecord implements Node, CitedRecord, SearchHit {
  private static final String PARTIES =
      """
      array(select p.party_id from mechanism_party p where p.mechanism_id = r.id order by 1)\
      """;

  /** Where mechanisms are stored. */
  public static final RecordTable<Mechanism> TABLE =
      RecordTable.of("Mechanism", "mechanism", Mechanism::new)
          .onDemand("name", "level")
          .date("launched")
          .with(RecordColumn.of("lapses_after_months", "lapsesAfter"))
          .with(RecordColumn.derived("party_ids", PARTIES, "parties"));

  static final String STATE =
      """
      select m.id as owner_id, mechanism_state(m.id, $2) as state from mechanism m \
      where m.id = any($1)\
      """;

  private String slug;
  private String name;

  @Enumerated(EnumType.STRING)
  private Level level;

  @Embedded
  @EmbeddedColumnNaming("launched_%s")
  private EdtfDate launched;

  private int lapsesAfterMonths;
  @Transient private List<Long> partyIds = List.of();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Mechanism() {}

  private Mechanism(Row row) {
    super(row);
    slug = row.getString("slug");
    name = row.getString("name");
    level = Columns.constant(row, "level", Level.class);
    launched = StoredDates.date(row, "launched");
    lapsesAfterMonths = Columns.number(row, "lapses_after_months");
    partyIds = Columns.numbers(row, "party_ids");
  }

  @Override
  @Id
  @Description("An opaque id, unique among all records and stable over time.")
  public String getId() {
    return new GlobalId("Mechanism", recordId()).toString();
  }

  @Description("The readable key, as `cn-jp-strategic-dialogue`.")
  public String getSlug() {
    return slug;
  }

  @Description("The name in English.")
  public String getName() {
    return name;
  }

  @Description("The level at which its sessions are held.")
  public Level getLevel() {
    return level;
  }

  @Description("When it was launched.")
  public EdtfDate getLaunched() {
    return launched;
  }

  @Description("After how long without a session it counts as lapsed: an ISO 8601 period.")
  public String getLapsesAfter() {
    return Period.ofMonths(lapsesAfterMonths).normalized().toString();
  }

  final List<Long> partyIds() {
    return partyIds;
  }

  @Override
  public Optional<String> valueOf(String attribute) {
    return switch (attribute) {
      case "name" -> Optional.of(name);
      case "level" -> Optional.of(level.name());
      case "launched" -> Optional.of(launched.edtf());
      default -> Optional.empty();
    };
  }

  /** The state of that name, if the mechanism had been launched. */
  static @Nullable MechanismState state(Row row) {
    return Columns.optional(row, "state", MechanismState.class);
  }
}
