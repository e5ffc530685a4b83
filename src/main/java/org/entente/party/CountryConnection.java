package org.entente.party;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Connection;
import org.entente.graphql.Page;

/** A page of countries and areas. */
@Description("A page of countries and areas.")
public final class CountryConnection extends Connection<Country> {

  /** Of a page that was fetched. */
  public CountryConnection(Page<Country> page) {
    super(page);
  }

  @Description("The countries and areas with their places in the list.")
  public List<@NonNull CountryEdge> getEdges() {
    return page().rows().stream()
        .map(row -> new CountryEdge(row.cursor().toString(), row.node()))
        .toList();
  }

  @Description("The countries and areas alone.")
  public List<@NonNull Country> getNodes() {
    return page().nodes();
  }
}
