package org.entente.search;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.graphql.Description;
import org.entente.graphql.Page;
import org.entente.graphql.SearchHit;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits. No {@code Connection}, as hits are counted only so far. The page is read when the
 * first of its fields is resolved, so that hits are counted meanwhile, or alone. Whichever finds
 * nothing has the search relaxed, which is done once.
 */
@Description("A page of hits, the best first.")
public final class SearchConnection {
  private final Search search;
  private final Function<Search, CompletionStage<Page<Hit>>> reading;
  private final Function<Search, CompletionStage<Search>> relaxing;
  private @Nullable CompletionStage<Found> found;
  private @Nullable CompletionStage<Search> relaxed;

  SearchConnection(
      Search search,
      Function<Search, CompletionStage<Page<Hit>>> reading,
      Function<Search, CompletionStage<Search>> relaxing) {
    this.search = search;
    this.reading = reading;
    this.relaxing = relaxing;
  }

  /** The hits, and what they were searched by. */
  private record Found(Search search, Page<Hit> page) {}

  /** What is found by the search, or by what is left of it where that is nothing. */
  final <T> CompletionStage<T> found(
      Function<Search, CompletionStage<T>> finding, Predicate<T> nothing) {
    return finding
        .apply(search)
        .thenCompose(found ->
            nothing.test(found) && Relaxation.isPossible(search)
                ? relaxed()
                    .thenCompose(less ->
                        less.equals(search)
                            ? CompletableFuture.completedFuture(found)
                            : finding.apply(less))
                : CompletableFuture.completedFuture(found));
  }

  private synchronized CompletionStage<Search> relaxed() {
    CompletionStage<Search> once = relaxed == null ? relaxing.apply(search) : relaxed;
    relaxed = once;
    return once;
  }

  private synchronized CompletionStage<Found> found() {
    CompletionStage<Found> once =
        found == null
            ? found(
                asked -> reading.apply(asked).thenApply(page -> new Found(asked, page)),
                nothing -> nothing.page().rows().isEmpty())
            : found;
    found = once;
    return once;
  }

  /** The page, which is read once. */
  final CompletionStage<Page<Hit>> page() {
    return found().thenApply(Found::page);
  }

  /** By what the hits were searched. */
  final CompletionStage<SearchQuery> query() {
    return found().thenApply(found -> found.search().query());
  }

  final CompletionStage<List<SearchEdge>> edges() {
    return found()
        .thenApply(found ->
            found.page().rows().stream()
                .map(row ->
                    new SearchEdge(
                        row.cursor().toString(),
                        row.node().record(),
                        row.node().recordId(),
                        found.search().query()))
                .toList());
  }

  final CompletionStage<List<SearchHit>> nodes() {
    return page().thenApply(found -> found.nodes().stream().map(Hit::record).toList());
  }
}
