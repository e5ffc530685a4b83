package org.entente.graphql;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/** What every record's table begins with. All kinds share one series of numbers. */
@MappedSuperclass
public abstract class StoredRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id_seq")
  @SequenceGenerator(name = "record_id_seq", allocationSize = 50)
  private long id;

  @Version private int version = 1;

  /** The record's number; 0 until it is stored. */
  public final long recordId() {
    return id;
  }

  /** Counts the record's changes, from 1. */
  public final int version() {
    return version;
  }
}
