package org.entente.database;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entity for the test of the schema's validation. */
@Entity
@Table(name = "probe")
class Probe {

  @Id long id;

  String word = "";

  String[] words = {};
}
