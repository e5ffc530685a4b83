package org.entente.measure;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Connection;
import org.entente.graphql.Page;

/** A page of measures. */
@Description("A page of measures.")
public final class MeasureConnection extends Connection<Measure> {

  /** Of a page that was fetched. */
  public MeasureConnection(Page<Measure> page) {
    super(page);
  }

  @Description("The measures with their places in the list.")
  public List<@NonNull MeasureEdge> getEdges() {
    return page().rows().stream()
        .map(row -> new MeasureEdge(row.cursor().toString(), row.node()))
        .toList();
  }

  @Description("The measures alone.")
  public List<@NonNull Measure> getNodes() {
    return page().nodes();
  }
}
