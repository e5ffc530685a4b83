package org.entente.meeting;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Connection;
import org.entente.graphql.Page;

/** A page of meetings. */
@Description("A page of meetings.")
public final class MeetingConnection extends Connection<Meeting> {

  /** Of a page that was fetched. */
  public MeetingConnection(Page<Meeting> page) {
    super(page);
  }

  @Description("The meetings with their places in the list.")
  public List<@NonNull MeetingEdge> getEdges() {
    return page().rows().stream()
        .map(row -> new MeetingEdge(row.cursor().toString(), row.node()))
        .toList();
  }

  @Description("The meetings alone.")
  public List<@NonNull Meeting> getNodes() {
    return page().nodes();
  }
}
