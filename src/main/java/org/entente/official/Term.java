package org.entente.official;

import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.entente.graphql.Columns;
import org.entente.graphql.GlobalId;
import org.entente.graphql.Node;
import org.entente.graphql.RecordTable;
import org.entente.graphql.SearchHit;
import org.entente.graphql.StoredDates;
import org.entente.graphql.StoredRecord;
import org.entente.shared.EdtfDate;
import org.entente.source.CitedRecord;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** That an official held a post, and when. */
@Entity
@Description("That an official held a post, and when.")
public class Term extends StoredRecord implements Node, CitedRecord, SearchHit {
  /** Where terms are stored. */
  public static final RecordTable<Term> TABLE =
      RecordTable.of("Term", "term", Term::new)
          .always("official_id", "post_id", "several_holders")
          .onDemand("acting")
          .date("from", "state")
          .date("to", "state");

  private String slug;
  private long officialId;
  private long postId;
  private boolean severalHolders;
  private boolean acting;

  @Embedded
  @EmbeddedColumnNaming("from_%s")
  private EdtfDate from;

  @Embedded
  @EmbeddedColumnNaming("to_%s")
  private @Nullable EdtfDate to;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Term() {}

  Term(Row row) {
    super(row);
    slug = row.getString("slug");
    officialId = row.getLong("official_id");
    postId = row.getLong("post_id");
    severalHolders = row.getBoolean("several_holders");
    acting = Columns.isSet(row, "acting");
    from = StoredDates.date(row, "from");
    to = StoredDates.optional(row, "to");
  }

  @Override
  @Id
  @Description("An opaque id, unique among all records and stable over time.")
  public String getId() {
    return new GlobalId("Term", recordId()).toString();
  }

  /**
   * SQL for whether a term holds on a day. Of many a source tells the beginning alone: these count
   * until another begins in the post, for five years at most, as in the comparison of officials.
   */
  static String holdsOn(String term, String day) {
    return """
    %1$s.from_earliest <= %2$s and (%1$s.to_latest is null or %1$s.to_latest > %2$s) \
    and (%1$s.to_edtf is distinct from 'XXXX' or (%2$s <= %1$s.from_latest + 1826 \
    and not was_followed(%1$s.post_id, %1$s.from_latest, %2$s)))\
    """
        .formatted(term, day);
  }

  @Description("The readable key.")
  public String getSlug() {
    return slug;
  }

  final long officialId() {
    return officialId;
  }

  final long postId() {
    return postId;
  }

  /** Whether the post may have several holders, as the database's exclusion needs to know. */
  final boolean severalHolders() {
    return severalHolders;
  }

  @Description("Whether the official stood in for a holder.")
  public boolean isActing() {
    return acting;
  }

  @Description("When it began.")
  public EdtfDate getFrom() {
    return from;
  }

  @Nullable
  @Description(
      "When it ended, that day not included; `XXXX` where it is not told, null while it goes on.")
  public EdtfDate getTo() {
    return to;
  }

  @Override
  public Optional<String> valueOf(String attribute) {
    return switch (attribute) {
      case "from" -> Optional.of(from.edtf());
      case "to" -> Optional.ofNullable(to).map(EdtfDate::edtf);
      case "acting" -> Optional.of(String.valueOf(acting));
      default -> Optional.empty();
    };
  }
}
