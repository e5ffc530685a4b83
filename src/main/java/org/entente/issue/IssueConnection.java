package org.entente.issue;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Connection;
import org.entente.graphql.Page;

/** A page of issues. */
@Description("A page of issues.")
public final class IssueConnection extends Connection<Issue> {

  /** Of a page that was fetched. */
  public IssueConnection(Page<Issue> page) {
    super(page);
  }

  @Description("The issues with their places in the list.")
  public List<@NonNull IssueEdge> getEdges() {
    return page().rows().stream()
        .map(row -> new IssueEdge(row.cursor().toString(), row.node()))
        .toList();
  }

  @Description("The issues alone.")
  public List<@NonNull Issue> getNodes() {
    return page().nodes();
  }
}
