package org.entente.relation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Connection;
import org.entente.graphql.Page;
import org.entente.graphql.TimelineItem;

/** A page of a timeline. */
@Description("A page of a timeline.")
public final class TimelineConnection extends Connection<TimelineItem> {

  TimelineConnection(Page<TimelineItem> page) {
    super(page);
  }

  @Description("The items with their places in the timeline.")
  public List<@NonNull TimelineEdge> getEdges() {
    return page().rows().stream()
        .map(row -> new TimelineEdge(row.cursor().toString(), row.node()))
        .toList();
  }

  @Description("The items alone.")
  public List<@NonNull TimelineItem> getNodes() {
    return page().nodes();
  }
}
