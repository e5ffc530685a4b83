package org.entente.source;

import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Transient;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.entente.graphql.Reference;

/** That a record rests on a source, and what the source gives for it. */
@Entity
@Description("That a record rests on a source, and what the source gives for it.")
public class Citation {
  static final String OF_RECORD =
      """
      select c.record_id as owner_id, c.id, c.source_id, c.locator, c.attribute, c.value, \
      c.attributed_to_id, c.quotation, s.machine_coded from citation c cross join lateral \
      (select s.date_earliest, s.machine_coded from source s where s.id = c.source_id offset 0) s \
      where c.record_id = any($1) order by s.date_earliest, c.id\
      """;

  static final List<Reference> REFERENCES =
      List.of(new Reference("Citation", "source", "source_id", Source.TABLE));

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "citation_id_seq")
  @SequenceGenerator(name = "citation_id_seq", allocationSize = 50)
  @Column(name = "id")
  private long citationId;

  private long recordId;
  private long sourceId;
  private @Nullable String locator;
  private @Nullable String attribute;
  private @Nullable String value;
  private @Nullable Long attributedToId;
  private @Nullable String quotation;

  @Transient private boolean machineCoded;

  /** For Hibernate. */
  protected Citation() {}

  Citation(Row row) {
    citationId = row.getLong("id");
    recordId = row.getLong("owner_id");
    sourceId = row.getLong("source_id");
    locator = row.getString("locator");
    attribute = row.getString("attribute");
    value = row.getString("value");
    attributedToId = row.getLong("attributed_to_id");
    quotation = row.getString("quotation");
    machineCoded = row.getBoolean("machine_coded");
  }

  /** The number of the record that rests on the source. */
  public long recordId() {
    return recordId;
  }

  /** The source's number. */
  public long sourceId() {
    return sourceId;
  }

  /** The party that the source names as its authority. */
  public @Nullable Long attributedToId() {
    return attributedToId;
  }

  /** Whether a program found in texts what the source says. */
  boolean machineCoded() {
    return machineCoded;
  }

  @Nullable
  @Description("Where in the source it stands: a page, a paragraph, a time of day.")
  public String getLocator() {
    return locator;
  }

  @Nullable
  @Description("What the source says there in its own words, where that is text.")
  public String getQuotation() {
    return quotation;
  }

  @Nullable
  @Description("The record's field for which the source gives a value of its own, as `date`.")
  public String getAttribute() {
    return attribute;
  }

  @Nullable
  @Description("What the source gives for that field: a date in EDTF, a constant, a text.")
  public String getValue() {
    return value;
  }
}
