package org.entente.party;

import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.entente.graphql.GlobalId;
import org.entente.graphql.Node;
import org.entente.graphql.SearchHit;
import org.entente.shared.EdtfDate;
import org.entente.source.CitedRecord;

/** A multilateral body. */
@Entity
@DiscriminatorValue("ORGANIZATION")
@Description("A multilateral body, such as the United Nations, APEC or ASEAN.")
public class Organization extends PartyRecord implements Node, CitedRecord, Party, SearchHit {
  // Not "acronym": SmallRye takes the type of a field of the schema from the field of that name.
  @Column(name = "acronym")
  private @Nullable String shortName;

  private @Nullable String headquarters;

  /** For Hibernate. */
  protected Organization() {}

  Organization(Row row) {
    super(row);
    shortName = row.getString("acronym");
    headquarters = row.getString("headquarters");
  }

  @Override
  @Id
  @Description("An opaque id, unique among all records and stable over time.")
  public String getId() {
    return new GlobalId("Organization", recordId()).toString();
  }

  @Description(
      """
      The usual acronym, or short name. Mostly the code; not so where a country has that code, as \
      with the African Union (`AU`), whose code is `AFU`.\
      """)
  public String getAcronym() {
    return shortName == null ? getCode() : shortName;
  }

  @Nullable
  @Description("The city of its headquarters.")
  public String getHeadquarters() {
    return headquarters;
  }

  @Nullable
  @Description("When it was founded, or its treaty entered into force.")
  public EdtfDate getFounded() {
    return existedFrom();
  }

  @Nullable
  @Description("When it was dissolved or replaced; null while it exists.")
  public EdtfDate getDissolved() {
    return existedTo();
  }
}
