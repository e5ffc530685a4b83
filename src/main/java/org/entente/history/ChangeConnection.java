package org.entente.history;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Connection;
import org.entente.graphql.Page;

/** A page of changes. */
@Description("A page of changes.")
public final class ChangeConnection extends Connection<Change> {

  /** Of a page that was fetched. */
  public ChangeConnection(Page<Change> page) {
    super(page);
  }

  @Description("The changes with their places in the list.")
  public List<@NonNull ChangeEdge> getEdges() {
    return page().rows().stream()
        .map(row -> new ChangeEdge(row.cursor().toString(), row.node()))
        .toList();
  }

  @Description("The changes alone.")
  public List<@NonNull Change> getNodes() {
    return page().nodes();
  }
}
