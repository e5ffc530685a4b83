package org.entente.position;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Connection;
import org.entente.graphql.Page;

/** A page of positions. */
@Description("A page of positions.")
public final class PositionConnection extends Connection<Position> {

  /** Of a page that was fetched. */
  public PositionConnection(Page<Position> page) {
    super(page);
  }

  @Description("The positions with their places in the list.")
  public List<@NonNull PositionEdge> getEdges() {
    return page().rows().stream()
        .map(row -> new PositionEdge(row.cursor().toString(), row.node()))
        .toList();
  }

  @Description("The positions alone.")
  public List<@NonNull Position> getNodes() {
    return page().nodes();
  }
}
