package org.entente.party;

import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.StoredDates;
import org.entente.graphql.StoredRecord;
import org.entente.shared.EdtfDate;
import org.entente.shared.LocalizedName;
import org.hibernate.annotations.EmbeddedColumnNaming;

/**
 * What countries and organizations have in common; both stand in one table. No {@link Party}, as it
 * would be a type of its own in GraphQL.
 */
@Entity
@Table(name = "party")
@Inheritance
@DiscriminatorColumn(name = "kind")
public abstract class PartyRecord extends StoredRecord {
  private String code;
  private String name;
  private @Nullable String officialName;

  @Embedded
  @EmbeddedColumnNaming("existed_from_%s")
  private @Nullable EdtfDate existedFrom;

  @Embedded
  @EmbeddedColumnNaming("existed_to_%s")
  private @Nullable EdtfDate existedTo;

  @Transient private final Map<String, String> namesByTag = new TreeMap<>();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected PartyRecord() {}

  PartyRecord(Row row) {
    super(row);
    code = row.getString("code");
    name = row.getString("name");
    officialName = row.getString("official_name");
    existedFrom = StoredDates.optional(row, "existed_from");
    existedTo = StoredDates.optional(row, "existed_to");
    var stored = row.getJsonObject("names");
    if (stored != null) {
      stored.forEach(entry -> namesByTag.put(entry.getKey(), (String) entry.getValue()));
    }
  }

  @Description(
      """
      The stable key: an ISO 3166-1 alpha-2 code (`XK` for Kosovo), the four letters of ISO \
      3166-3 for a former country, as `SUHH`, or an organization's acronym.\
      """)
  public String getCode() {
    return code;
  }

  @Nullable
  @Description("The official name in English, where it has one on record.")
  public String getOfficialName() {
    return officialName;
  }

  @Description(
      """
      Its names on record by language, of what CLDR has no names for: former countries and \
      organizations. Of all others, ask for `name`.\
      """)
  public List<@NonNull LocalizedName> getNames() {
    return namesByTag.entrySet().stream()
        .map(name -> new LocalizedName(name.getValue(), name.getKey()))
        .toList();
  }

  /** Whether CLDR knows its names: those of former ones that it has too may say another thing. */
  final boolean isPresentCountry() {
    return this instanceof Country && existedTo == null;
  }

  /** The usual name in English. */
  final String englishName() {
    return name;
  }

  /** Names by language tag, where the record has its own. */
  final Map<String, String> names() {
    return namesByTag;
  }

  final @Nullable EdtfDate existedFrom() {
    return existedFrom;
  }

  final @Nullable EdtfDate existedTo() {
    return existedTo;
  }

  /** What the record itself says of an attribute, as {@link Party#valueOf} has it. */
  public Optional<String> valueOf(String attribute) {
    return switch (attribute) {
      case "name" -> Optional.of(name);
      case "officialName" -> Optional.ofNullable(officialName);
      case "from" -> Optional.ofNullable(existedFrom).map(EdtfDate::edtf);
      case "to" -> Optional.ofNullable(existedTo).map(EdtfDate::edtf);
      default -> Optional.empty();
    };
  }
}
