package org.entente.agreement;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Connection;
import org.entente.graphql.Page;

/** A page of agreements. */
@Description("A page of agreements.")
public final class AgreementConnection extends Connection<Agreement> {

  /** Of a page that was fetched. */
  public AgreementConnection(Page<Agreement> page) {
    super(page);
  }

  @Description("The agreements with their places in the list.")
  public List<@NonNull AgreementEdge> getEdges() {
    return page().rows().stream()
        .map(row -> new AgreementEdge(row.cursor().toString(), row.node()))
        .toList();
  }

  @Description("The agreements alone.")
  public List<@NonNull Agreement> getNodes() {
    return page().nodes();
  }
}
