package org.entente.search;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.entente.graphql.Page;
import org.entente.graphql.SearchHit;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits. No {@code Connection}, as hits are counted only so far. The page is read when the
 * first of its fields is resolved, so that hits are counted meanwhile, or alone.
 */
@Description("A page of hits, the best first.")
public final class SearchConnection {
  private final Search search;
  private final Supplier<CompletionStage<Page<Hit>>> reading;
  private @Nullable CompletionStage<Page<Hit>> page;

  SearchConnection(Search search, Supplier<CompletionStage<Page<Hit>>> reading) {
    this.search = search;
    this.reading = reading;
  }

  final Search search() {
    return search;
  }

  /** The page, which is read once. */
  final synchronized CompletionStage<Page<Hit>> page() {
    CompletionStage<Page<Hit>> read = page == null ? reading.get() : page;
    page = read;
    return read;
  }

  final CompletionStage<List<SearchEdge>> edges() {
    return page()
        .thenApply(found ->
            found.rows().stream()
                .map(row ->
                    new SearchEdge(
                        row.cursor().toString(),
                        row.node().record(),
                        row.node().recordId(),
                        search.query()))
                .toList());
  }

  final CompletionStage<List<SearchHit>> nodes() {
    return page().thenApply(found -> found.nodes().stream().map(Hit::record).toList());
  }
}
