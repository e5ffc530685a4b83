package org.entente.issue;

import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import jakarta.persistence.Embedded;
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
import org.entente.graphql.StoredDates;
import org.entente.graphql.StoredRecord;
import org.entente.shared.EdtfDate;
import org.entente.source.CitedRecord;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** What is talked about, under a name that takes no side's words. */
@Entity
@Description("What is talked about, under a title that takes no side's words.")
public class Issue extends StoredRecord implements Node, CitedRecord, SearchHit {
  private static final String PARTIES =
      "array(select p.party_id from issue_party p where p.issue_id = r.id order by 1)";

  /** Where issues are stored. */
  public static final RecordTable<Issue> TABLE =
      RecordTable.of("Issue", "issue", Issue::new)
          .always("parent_id")
          .onDemand("title", "kind")
          .date("coined")
          .with(RecordColumn.derived("party_ids", PARTIES, "parties"));

  /** The issue of the number {@code ?} and all below it, as SQL after {@code in}. */
  public static final String WITH_PARTS =
      """
      (with recursive part as (select ?::bigint as id \
      union select i.id from issue i join part on i.parent_id = part.id) select id from part)\
      """;

  /** The same for the issue that a list hangs on. */
  public static final String PARENT_WITH_PARTS = WITH_PARTS.replace("?", "parent.id");

  static final String PARTS =
      "select r.parent_id as owner_id, r.*, "
          + PARTIES
          + " as party_ids from issue r where r.parent_id = any($1) and not r.withdrawn order by r.title";

  private String slug;
  private String title;

  @Enumerated(EnumType.STRING)
  private IssueKind kind;

  private @Nullable Long parentId;

  @Embedded
  @EmbeddedColumnNaming("coined_%s")
  private @Nullable EdtfDate coined;

  @Transient private List<Long> partyIds = List.of();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Issue() {}

  Issue(Row row) {
    super(row);
    slug = row.getString("slug");
    title = row.getString("title");
    kind = Columns.constant(row, "kind", IssueKind.class);
    parentId = row.getLong("parent_id");
    coined = StoredDates.optional(row, "coined");
    partyIds = Columns.numbers(row, "party_ids");
  }

  @Override
  @Id
  @Description("An opaque id, unique among all records and stable over time.")
  public String getId() {
    return new GlobalId("Issue", recordId()).toString();
  }

  @Description("The readable key, as `taiwan`.")
  public String getSlug() {
    return slug;
  }

  @Description("A neutral title in English.")
  public String getTitle() {
    return title;
  }

  @Description("The kind of issue.")
  public IssueKind getKind() {
    return kind;
  }

  final @Nullable Long parentId() {
    return parentId;
  }

  @Nullable
  @Description("Of a formula: when it was coined.")
  public EdtfDate getCoined() {
    return coined;
  }

  final List<Long> partyIds() {
    return partyIds;
  }

  @Override
  public Optional<String> valueOf(String attribute) {
    return switch (attribute) {
      case "title" -> Optional.of(title);
      case "kind" -> Optional.of(kind.name());
      case "coined" -> Optional.ofNullable(coined).map(EdtfDate::edtf);
      default -> Optional.empty();
    };
  }
}
