package org.entente.graphql;

import io.vertx.sqlclient.Row;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.eclipse.microprofile.graphql.Description;

/** What every record's table begins with. All kinds share one series of numbers. */
@MappedSuperclass
public abstract class StoredRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id_seq")
  @SequenceGenerator(name = "record_id_seq", allocationSize = 50)
  // Not "id": SmallRye would take the type of GraphQL's id from a field of that name.
  @Column(name = "id")
  private long recordId;

  @Version private int version = 1;
  private boolean withdrawn;

  /** A new record. */
  protected StoredRecord() {}

  /** A record as it is stored. */
  protected StoredRecord(Row row) {
    recordId = row.getLong("id");
    version = Columns.number(row, "version");
    withdrawn = Columns.isSet(row, "withdrawn");
  }

  /** The record's number; 0 until it is stored. */
  public final long recordId() {
    return recordId;
  }

  @Description(
      """
      Counts the changes of the record and of what belongs to it, from 1. Who updates it says which \
      version they saw.\
      """)
  public int getVersion() {
    return version;
  }

  @Description(
      """
      Whether it was withdrawn, as it does not hold. No list shows it then, but its key and its id \
      still find it; `history` says who withdrew it, when and why.\
      """)
  public boolean isWithdrawn() {
    return withdrawn;
  }
}
