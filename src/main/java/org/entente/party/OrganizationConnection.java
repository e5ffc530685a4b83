package org.entente.party;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Connection;
import org.entente.graphql.Page;

/** A page of organizations. */
@Description("A page of organizations.")
public final class OrganizationConnection extends Connection<Organization> {

  /** Of a page that was fetched. */
  public OrganizationConnection(Page<Organization> page) {
    super(page);
  }

  @Description("The organizations with their places in the list.")
  public List<@NonNull OrganizationEdge> getEdges() {
    return page().rows().stream()
        .map(row -> new OrganizationEdge(row.cursor().toString(), row.node()))
        .toList();
  }

  @Description("The organizations alone.")
  public List<@NonNull Organization> getNodes() {
    return page().nodes();
  }
}
