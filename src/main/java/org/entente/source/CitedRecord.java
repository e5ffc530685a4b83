package org.entente.source;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.entente.graphql.Node;

/** A record that rests on sources, as all do but the sources themselves. */
@Description("A record that rests on sources, as all do but the sources themselves.")
public interface CitedRecord extends Node {

  @Override
  @Id
  @Description("An opaque id, unique among all records and stable over time.")
  String getId();

  /** The record's number. */
  @Ignore
  long recordId();

  /**
   * What the record itself says of an attribute, in the notation of dossiers; empty where it says
   * nothing, or has no such attribute that a citation could differ on.
   */
  @Ignore
  Optional<String> valueOf(String attribute);

  /** The number of the record whose key is that value; empty where the attribute names none. */
  @Ignore
  default Optional<Long> referenceOf(String attribute) {
    return Optional.empty();
  }
}
