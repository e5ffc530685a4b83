package org.entente.search;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Page;
import org.entente.graphql.PageInfo;
import org.entente.graphql.SearchHit;

/** A page of hits. No {@code Connection}, as hits are counted only so far. */
@Description("A page of hits, the best first.")
public final class SearchConnection {
  private final Page<Hit> page;
  private final Search search;

  SearchConnection(Page<Hit> page, Search search) {
    this.page = page;
    this.search = search;
  }

  final Search search() {
    return search;
  }

  @Description("Where this page stands in the list.")
  public PageInfo getPageInfo() {
    return PageInfo.of(page);
  }

  @Description("The hits with their places in the list, and with what they were found for.")
  public List<@NonNull SearchEdge> getEdges() {
    return page.rows().stream()
        .map(row ->
            new SearchEdge(
                row.cursor().toString(),
                row.node().record(),
                row.node().recordId(),
                search.query()))
        .toList();
  }

  @Description("The hits alone.")
  public List<@NonNull SearchHit> getNodes() {
    return page.nodes().stream().map(Hit::record).toList();
  }
}
