package org.entente.official;

import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.entente.graphql.Columns;
import org.entente.graphql.GlobalId;
import org.entente.graphql.Node;
import org.entente.graphql.RecordTable;
import org.entente.graphql.SearchHit;
import org.entente.graphql.StoredRecord;
import org.entente.source.CitedRecord;

/** An office of a party. */
@Entity
@Description("An office of a party, which officials hold one after another.")
public class Post extends StoredRecord implements Node, CitedRecord, SearchHit {
  /** Where posts are stored. */
  public static final RecordTable<Post> TABLE =
      RecordTable.of("Post", "post", Post::new)
          .always("party_id", "accredited_to_id")
          .onDemand("title", "kind", "several_holders");

  static final String OF_PARTY =
      """
      select r.party_id as owner_id, r.* from post r \
      where r.party_id = any($1) and not r.withdrawn order by r.kind, r.title, r.id\
      """;

  private String slug;
  private long partyId;
  private String title;

  @Enumerated(EnumType.STRING)
  private PostKind kind;

  private @Nullable Long accreditedToId;
  private boolean severalHolders;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Post() {}

  Post(Row row) {
    super(row);
    slug = row.getString("slug");
    partyId = row.getLong("party_id");
    title = row.getString("title");
    kind = Columns.constant(row, "kind", PostKind.class);
    accreditedToId = row.getLong("accredited_to_id");
    severalHolders = Columns.isSet(row, "several_holders");
  }

  @Override
  @Id
  @Description("An opaque id, unique among all records and stable over time.")
  public String getId() {
    return new GlobalId("Post", recordId()).toString();
  }

  @Description("The readable key, as `jp-foreign-minister`.")
  public String getSlug() {
    return slug;
  }

  final long partyId() {
    return partyId;
  }

  @Description("The title in English.")
  public String getTitle() {
    return title;
  }

  @Description("The kind of post, by which posts of different parties compare.")
  public PostKind getKind() {
    return kind;
  }

  final @Nullable Long accreditedToId() {
    return accreditedToId;
  }

  @Description("Whether several officials may hold it at a time, as with vice ministers.")
  public boolean isSeveralHolders() {
    return severalHolders;
  }

  @Override
  public Optional<String> valueOf(String attribute) {
    return switch (attribute) {
      case "title" -> Optional.of(title);
      case "kind" -> Optional.of(kind.name());
      default -> Optional.empty();
    };
  }
}
