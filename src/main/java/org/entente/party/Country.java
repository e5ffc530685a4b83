package org.entente.party;

import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.entente.graphql.GlobalId;
import org.entente.graphql.Node;
import org.entente.graphql.SearchHit;
import org.entente.shared.EdtfDate;
import org.entente.source.CitedRecord;

/** A country or area, present or former. Being on record asserts no sovereignty. */
@Entity
@DiscriminatorValue("COUNTRY")
@Description(
    """
    A country or area, present or former, as the codes of ISO 3166 delimit them. Being on record \
    here says nothing about sovereignty.\
    """)
public class Country extends PartyRecord implements Node, CitedRecord, Party, SearchHit {
  private @Nullable String alpha3;
  private @Nullable String numericCode;

  // Not "region": SmallRye takes the type of a field of the schema from the field of that name.
  @Column(name = "region")
  private @Nullable String regionCode;

  @Column(name = "subregion")
  private @Nullable String subregionCode;

  private @Nullable String capital;

  /** For Hibernate. */
  protected Country() {}

  Country(Row row) {
    super(row);
    alpha3 = row.getString("alpha3");
    numericCode = row.getString("numeric_code");
    regionCode = row.getString("region");
    subregionCode = row.getString("subregion");
    capital = row.getString("capital");
  }

  @Override
  @Id
  @Description("An opaque id, unique among all records and stable over time.")
  public String getId() {
    return new GlobalId("Country", recordId()).toString();
  }

  @Nullable
  @Description("The ISO 3166-1 alpha-3 code.")
  public String getAlpha3() {
    return alpha3;
  }

  @Nullable
  @Description("The three digits of ISO 3166-1 and UN M49.")
  public String getNumericCode() {
    return numericCode;
  }

  @Nullable
  @Description("The capital, by its name in English; null where none is on record.")
  public String getCapital() {
    return capital;
  }

  @Nullable
  @Description("Since when it exists, where one date is generally accepted.")
  public EdtfDate getExistedFrom() {
    return existedFrom();
  }

  @Nullable
  @Description("Its last day, if it is a former country.")
  public EdtfDate getExistedTo() {
    return existedTo();
  }

  @Nullable
  @Description("The region of the world: Africa, the Americas, Asia, Europe or Oceania.")
  public Region getRegion() {
    return regionCode == null ? null : new Region(regionCode);
  }

  @Nullable
  @Description("The smallest group of M49 that it is in, as Eastern Asia.")
  public Region getSubregion() {
    return subregionCode == null ? null : new Region(subregionCode);
  }

  @Override
  public Optional<String> valueOf(String attribute) {
    return attribute.equals("capital") ? Optional.ofNullable(capital) : super.valueOf(attribute);
  }
}
