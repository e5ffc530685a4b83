package org.entente.merge;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Connection;
import org.entente.graphql.Page;

/** A page of pairs. */
@Description("A page of pairs of records that may be about the same.")
public final class PossibleDuplicateConnection extends Connection<PossibleDuplicate> {

  /** Of a page that was fetched. */
  public PossibleDuplicateConnection(Page<PossibleDuplicate> page) {
    super(page);
  }

  @Description("The pairs with their places in the list.")
  public List<@NonNull PossibleDuplicateEdge> getEdges() {
    return page().rows().stream()
        .map(row -> new PossibleDuplicateEdge(row.cursor().toString(), row.node()))
        .toList();
  }

  @Description("The pairs alone.")
  public List<@NonNull PossibleDuplicate> getNodes() {
    return page().nodes();
  }
}
