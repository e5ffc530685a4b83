package org.entente.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;

/** Whatever can be fetched again by its id alone, as Relay's object identification asks. */
@Description("Whatever can be fetched again by its id alone.")
public interface Node {

  @Id
  @Description("An opaque id, unique among all records and stable over time.")
  String getId();
}
