package org.entente.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.Key;
import org.entente.graphql.Loaders;
import org.entente.graphql.Page;
import org.entente.graphql.PageRequest;
import org.entente.graphql.RecordTables;
import org.entente.graphql.Records;
import org.entente.graphql.SearchHit;
import org.entente.graphql.StoredRecord;
import org.jspecify.annotations.Nullable;

/** Searches of all records. */
@Singleton
class Searches {
  private final SearchWords words;
  private final Matches matches;
  private final Records records;
  private final Loaders loaders;
  private final RecordTables tables;
  private final Relaxation relaxation;

  Searches(
      SearchWords words,
      Matches matches,
      Records records,
      Loaders loaders,
      RecordTables tables,
      Relaxation relaxation) {
    this.words = words;
    this.matches = matches;
    this.records = records;
    this.loaders = loaders;
    this.tables = tables;
    this.relaxation = relaxation;
  }

  CompletionStage<SearchConnection> hits(SearchText text, SearchFilter filter, PageRequest page) {
    List<Key> keys = filter.keys();
    CompletionStage<List<Long>> parties =
        keys.isEmpty() ? CompletableFuture.completedFuture(List.of()) : records.ids(keys);
    return parties.thenCompose(ids ->
        words
            .query(filter.isEmpty() ? SearchText.of("") : text)
            .thenApply(query -> hits(filter.search(query, ids), page)));
  }

  private SearchConnection hits(Search search, PageRequest page) {
    return new SearchConnection(
        search, asked -> matches.page(asked, page).thenCompose(this::withRecords), relaxation::of);
  }

  /** What was withdrawn in the meantime is left out. */
  private CompletionStage<Page<Hit>> withRecords(Page<Match> page) {
    List<CompletableFuture<@Nullable StoredRecord>> found =
        page.nodes().stream().map(this::one).toList();
    return CompletableFuture.allOf(found.toArray(CompletableFuture[]::new))
        .thenApply(_ -> {
          List<Page.Row<Hit>> rows = new ArrayList<>();
          for (int i = 0; i < found.size(); i++) {
            StoredRecord record = found.get(i).join();
            if (record instanceof SearchHit hit) {
              rows.add(
                  new Page.Row<>(new Hit(record.recordId(), hit), page.rows().get(i).cursor()));
            }
          }
          return new Page<>(rows, page.hasPrevious(), page.hasNext(), page.total());
        });
  }

  private CompletableFuture<@Nullable StoredRecord> one(Match match) {
    return loaders
        .one(tables.of(match.kind()), match.recordId())
        .<@Nullable StoredRecord>thenApply(record -> record)
        .toCompletableFuture();
  }
}
