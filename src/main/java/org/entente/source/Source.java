package org.entente.source;

import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import org.hibernate.annotations.EmbeddedColumnNaming;

/** A document that records rest on. */
@Entity
@Description("A document that records rest on.")
public class Source extends StoredRecord implements Node, SearchHit {
  /** Where sources are stored. */
  public static final RecordTable<Source> TABLE =
      RecordTable.of("Source", "source", Source::new)
          .always("issuer_id")
          .onDemand("kind", "publisher", "author", "title", "url", "language", "licence")
          .onDemand("machine_coded")
          .date("date");

  private String slug;

  @Enumerated(EnumType.STRING)
  private SourceKind kind;

  private String publisher;
  private @Nullable Long issuerId;
  private @Nullable String author;
  private String title;
  private @Nullable String url;

  @Embedded
  @EmbeddedColumnNaming("date_%s")
  private EdtfDate date;

  private @Nullable String language;
  private @Nullable String licence;

  @Column(name = "machine_coded")
  private boolean codedByMachine;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Source() {}

  private Source(Row row) {
    super(row);
    slug = row.getString("slug");
    kind = Columns.constant(row, "kind", SourceKind.class);
    publisher = row.getString("publisher");
    issuerId = row.getLong("issuer_id");
    author = row.getString("author");
    title = row.getString("title");
    url = row.getString("url");
    date = StoredDates.date(row, "date");
    language = row.getString("language");
    licence = row.getString("licence");
    codedByMachine = Columns.isSet(row, "machine_coded");
  }

  @Override
  @Id
  @Description("An opaque id, unique among all records and stable over time.")
  public String getId() {
    return new GlobalId("Source", recordId()).toString();
  }

  @Description("The readable key, as `mofa-jp-2023-11-25`.")
  public String getSlug() {
    return slug;
  }

  @Description("What sort of document it is.")
  public SourceKind getKind() {
    return kind;
  }

  @Description("Who published it: a newspaper, an agency, a ministry.")
  public String getPublisher() {
    return publisher;
  }

  /** The party that issued it, if it is a readout or statement. */
  public @Nullable Long issuerId() {
    return issuerId;
  }

  @Nullable
  @Description("Who wrote it, where it is signed.")
  public String getAuthor() {
    return author;
  }

  @Description("Its title; of a page without one, what it is.")
  public String getTitle() {
    return title;
  }

  @Nullable
  @Description("Where it was found.")
  public String getUrl() {
    return url;
  }

  @Description("When it was published, or the edition that was used.")
  public EdtfDate getDate() {
    return date;
  }

  @Nullable
  @Description("The language it is in, as a BCP 47 tag.")
  public String getLanguage() {
    return language;
  }

  @Description("Whether a program found in texts what it says, and nobody checked it.")
  public boolean isMachineCoded() {
    return codedByMachine;
  }

  @Nullable
  @Description("The licence of its content, by its SPDX identifier where there is one.")
  public String getLicence() {
    return licence;
  }
}
