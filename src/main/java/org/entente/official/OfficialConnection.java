package org.entente.official;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Connection;
import org.entente.graphql.Page;

/** A page of officials. */
@Description("A page of officials.")
public final class OfficialConnection extends Connection<Official> {

  /** Of a page that was fetched. */
  public OfficialConnection(Page<Official> page) {
    super(page);
  }

  @Description("The officials with their places in the list.")
  public List<@NonNull OfficialEdge> getEdges() {
    return page().rows().stream()
        .map(row -> new OfficialEdge(row.cursor().toString(), row.node()))
        .toList();
  }

  @Description("The officials alone.")
  public List<@NonNull Official> getNodes() {
    return page().nodes();
  }
}
