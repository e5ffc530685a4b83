package org.entente.relation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Connection;
import org.entente.graphql.Page;

/** A page of the issues between two parties. */
@Description("A page of the issues between two parties.")
public final class RelationIssueConnection extends Connection<RelationIssue> {

  RelationIssueConnection(Page<RelationIssue> page) {
    super(page);
  }

  @Description("The issues with their places in the list.")
  public List<@NonNull RelationIssueEdge> getEdges() {
    return page().rows().stream()
        .map(row -> new RelationIssueEdge(row.cursor().toString(), row.node()))
        .toList();
  }

  @Description("The issues alone.")
  public List<@NonNull RelationIssue> getNodes() {
    return page().nodes();
  }
}
