package org.entente.source;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Connection;
import org.entente.graphql.Page;

/** A page of sources. */
@Description("A page of sources.")
public final class SourceConnection extends Connection<Source> {

  /** Of a page that was fetched. */
  public SourceConnection(Page<Source> page) {
    super(page);
  }

  @Description("The sources with their places in the list.")
  public List<@NonNull SourceEdge> getEdges() {
    return page().rows().stream()
        .map(row -> new SourceEdge(row.cursor().toString(), row.node()))
        .toList();
  }

  @Description("The sources alone.")
  public List<@NonNull Source> getNodes() {
    return page().nodes();
  }
}
