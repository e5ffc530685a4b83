package org.entente.official;

import io.smallrye.graphql.api.Nullable;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Columns;
import org.entente.graphql.GlobalId;
import org.entente.graphql.Node;
import org.entente.graphql.RecordColumn;
import org.entente.graphql.RecordTable;
import org.entente.graphql.SearchHit;
import org.entente.graphql.StoredRecord;
import org.entente.shared.LocalizedName;
import org.entente.source.CitedRecord;

/** A person who holds or held a post. */
@Entity
@Description("A person who holds or held a post.")
public class Official extends StoredRecord implements Node, CitedRecord, SearchHit {
  /** Where officials are stored. */
  public static final RecordTable<Official> TABLE =
      RecordTable.of("Official", "official", Official::new)
          .onDemand("full_name", "family_name", "wikidata_id")
          .with(
              RecordColumn.derived(
                  "names",
                  "(select jsonb_object_agg(n.language, n.text) from official_name n "
                      + "where n.official_id = r.id)",
                  "names"))
          .with(
              RecordColumn.derived(
                  "aliases",
                  "array(select a.name from official_alias a where a.official_id = r.id order by 1)",
                  "aliases"));

  private String slug;
  private String fullName;
  private @Nullable String familyName;
  private @Nullable String wikidataId;
  @Transient private List<LocalizedName> names = List.of();
  @Transient private List<String> aliases = List.of();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Official() {}

  private Official(Row row) {
    super(row);
    slug = row.getString("slug");
    fullName = row.getString("full_name");
    familyName = row.getString("family_name");
    wikidataId = row.getString("wikidata_id");
    names = names(row.getJsonObject("names"));
    aliases = Columns.texts(row, "aliases");
  }

  private static List<LocalizedName> names(@Nullable JsonObject stored) {
    return stored == null
        ? List.of()
        : stored.stream()
            .map(e -> new LocalizedName((String) e.getValue(), e.getKey()))
            .sorted((a, b) -> a.language().compareTo(b.language()))
            .toList();
  }

  @Override
  @Id
  @Description("An opaque id, unique among all records and stable over time.")
  public String getId() {
    return new GlobalId("Official", recordId()).toString();
  }

  @Description("The readable key, as `wang-yi`.")
  public String getSlug() {
    return slug;
  }

  @Description(
      """
      The full name in Latin script, its words in the order in which the person's own side has \
      them in English: `Wang Yi`, `Yoko Kamikawa`.\
      """)
  public String getFullName() {
    return fullName;
  }

  @Nullable
  @Description("The family name in Latin script.")
  public String getFamilyName() {
    return familyName;
  }

  @Description("The name in other scripts and languages, by language tag.")
  public List<@NonNull LocalizedName> getNames() {
    return names;
  }

  @Description("Other spellings in Latin script, in alphabetical order.")
  public List<@NonNull String> getAliases() {
    return aliases;
  }

  @Nullable
  @Description("The person's item in Wikidata, as `Q123`.")
  public String getWikidataId() {
    return wikidataId;
  }

  @Override
  public Optional<String> valueOf(String attribute) {
    return switch (attribute) {
      case "name" -> Optional.of(fullName);
      case "familyName" -> Optional.ofNullable(familyName);
      default -> Optional.empty();
    };
  }
}
