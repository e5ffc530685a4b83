package org.entente.meeting;

import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
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
import org.entente.party.PartyTables;
import org.entente.shared.EdtfDate;
import org.entente.source.CitedRecord;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** Officials of parties coming together, in person or by line. */
@Entity
@Description("Talks, a summit, a call, a visit, a conference or a signing.")
public class Meeting extends StoredRecord implements Node, CitedRecord, TimelineItem, SearchHit {
  private static final String BILATERAL =
      """
      (select count(distinct a.party_id) = 2 from attendance a \
      where a.meeting_id = r.id and a.role not in ('OBSERVER', 'MEDIATOR'))\
      """;

  /** Where meetings are stored. */
  public static final RecordTable<Meeting> TABLE =
      RecordTable.of("Meeting", "meeting", Meeting::new)
          .always("country_id", "host_id", "occasion_id", "mechanism_id")
          .onDemand("title", "kind", "visit_class", "status", "level", "locality", "ordinal")
          .date("date")
          .with(RecordColumn.derived("bilateral", BILATERAL, "bilateral"))
          .referring(
              new Reference("Meeting", "country", "country_id", PartyTables.PARTIES),
              new Reference("Meeting", "host", "host_id", PartyTables.PARTIES));

  /** A mechanism's last session that was held by the day {@code $2}. */
  static final String LAST_SESSION =
      "select m.id as owner_id, last.* from unnest($1::bigint[]) as m (id) cross join lateral "
          + "(select "
          + "r.*, "
          + BILATERAL
          + " as bilateral"
          + """
           from meeting r where r.mechanism_id = m.id and r.status = 'HELD' and not r.withdrawn \
          and r.date_earliest <= $2 order by r.date_earliest desc, r.id desc limit 1) last\
          """;

  private String slug;
  private String title;

  @Enumerated(EnumType.STRING)
  private MeetingKind kind;

  @Enumerated(EnumType.STRING)
  private @Nullable VisitClass visitClass;

  @Enumerated(EnumType.STRING)
  private MeetingStatus status;

  @Enumerated(EnumType.STRING)
  private @Nullable Level level;

  @Embedded
  @EmbeddedColumnNaming("date_%s")
  private EdtfDate date;

  private @Nullable String locality;
  private @Nullable Long countryId;
  private @Nullable Long hostId;
  private @Nullable Long occasionId;
  private @Nullable Long mechanismId;
  private @Nullable Integer ordinal;
  @Transient private boolean bilateral;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Meeting() {}

  Meeting(Row row) {
    super(row);
    slug = row.getString("slug");
    title = row.getString("title");
    kind = Columns.constant(row, "kind", MeetingKind.class);
    visitClass = Columns.optional(row, "visit_class", VisitClass.class);
    status = Columns.constant(row, "status", MeetingStatus.class);
    level = Columns.optional(row, "level", Level.class);
    date = StoredDates.date(row, "date");
    locality = row.getString("locality");
    countryId = row.getLong("country_id");
    hostId = row.getLong("host_id");
    occasionId = row.getLong("occasion_id");
    mechanismId = row.getLong("mechanism_id");
    ordinal = row.getInteger("ordinal");
    bilateral = Columns.isSet(row, "bilateral");
  }

  @Override
  @Id
  @Description("An opaque id, unique among all records and stable over time.")
  public String getId() {
    return new GlobalId("Meeting", recordId()).toString();
  }

  @Description("The readable key, as `cn-jp-foreign-ministers-busan-2023`.")
  public String getSlug() {
    return slug;
  }

  @Description("What it was, in one line.")
  public String getTitle() {
    return title;
  }

  @Description("The kind of meeting.")
  public MeetingKind getKind() {
    return kind;
  }

  @Nullable
  @Description("Of a visit: its class, where that is known.")
  public VisitClass getVisitClass() {
    return visitClass;
  }

  @Description("Whether it took place.")
  public MeetingStatus getStatus() {
    return status;
  }

  @Nullable
  @Description(
      """
      The level at which at least two parties were represented by their highest official: when a \
      president receives a foreign minister, MINISTERS. Derived from the posts of those present; \
      null where they are not known.\
      """)
  public Level getLevel() {
    return level;
  }

  @Description("Whether exactly two parties met, observers and mediators not counted.")
  public boolean isBilateral() {
    return bilateral;
  }

  @Description("When it was held or is expected.")
  public EdtfDate getDate() {
    return date;
  }

  @Nullable
  @Description("The city or other place; null for a call, or where it is not known.")
  public String getLocality() {
    return locality;
  }

  final @Nullable Long countryId() {
    return countryId;
  }

  final @Nullable Long hostId() {
    return hostId;
  }

  final @Nullable Long occasionId() {
    return occasionId;
  }

  final @Nullable Long mechanismId() {
    return mechanismId;
  }

  @Nullable
  @Description("Its number among the sessions of its mechanism.")
  public Integer getOrdinal() {
    return ordinal;
  }

  @Override
  public Optional<String> valueOf(String attribute) {
    return switch (attribute) {
      case "title" -> Optional.of(title);
      case "kind" -> Optional.of(kind.name());
      case "visitClass" -> Optional.ofNullable(visitClass).map(Enum::name);
      case "status" -> Optional.of(status.name());
      case "date" -> Optional.of(date.edtf());
      case "locality" -> Optional.ofNullable(locality);
      case "ordinal" -> Optional.ofNullable(ordinal).map(String::valueOf);
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<Long> referenceOf(String attribute) {
    return switch (attribute) {
      case "country" -> Optional.ofNullable(countryId);
      case "host" -> Optional.ofNullable(hostId);
      default -> Optional.empty();
    };
  }
}
