package org.entente.meeting;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Connection;
import org.entente.graphql.Page;

/** A page of mechanisms. */
@Description("A page of mechanisms.")
public final class MechanismConnection extends Connection<Mechanism> {

  /** Of a page that was fetched. */
  public MechanismConnection(Page<Mechanism> page) {
    super(page);
  }

  @Description("The mechanisms with their places in the list.")
  public List<@NonNull MechanismEdge> getEdges() {
    return page().rows().stream()
        .map(row -> new MechanismEdge(row.cursor().toString(), row.node()))
        .toList();
  }

  @Description("The mechanisms alone.")
  public List<@NonNull Mechanism> getNodes() {
    return page().nodes();
  }
}
