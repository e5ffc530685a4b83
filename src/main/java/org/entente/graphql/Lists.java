package org.entente.graphql;

import static java.util.stream.Collectors.toMap;

import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Fetches pages of lists: one statement for the lists of all parents on a level, and one more where
 * their totals are selected.
 */
@Singleton
public class Lists {
  private static final long NO_PARENT = 0;

  private final Reading reading;
  private final Records records;

  Lists(Reading reading, Records records) {
    this.reading = reading;
    this.records = records;
  }

  /** A page of a list that hangs on nothing. */
  public <T> CompletionStage<Page<T>> page(ListQuery<T> query, PageRequest request) {
    return pages(query, request, counted(), List.of(NO_PARENT)).thenApply(List::getFirst);
  }

  /** As {@link #page(ListQuery, PageRequest)}, of a list that is not known yet. */
  public <T> CompletionStage<Page<T>> page(
      CompletionStage<ListQuery<T>> query, PageRequest request) {
    boolean counted = counted();
    return query
        .thenCompose(known -> pages(known, request, counted, List.of(NO_PARENT)))
        .thenApply(List::getFirst);
  }

  /** A page of a list whose conditions tie it to {@code parent.id}. */
  public <T> CompletionStage<Page<T>> page(ListQuery<T> query, PageRequest request, long parentId) {
    boolean counted = counted();
    // Lists of other conditions or another page have a batch of their own.
    String name = "%s %s %s %s".formatted(query.parts(), counted, query.ordering(), request);
    return Waves.current().load(name, ids -> pages(query, request, counted, ids), parentId);
  }

  private static boolean counted() {
    return Selection.contains("totalCount");
  }

  private <T> CompletionStage<List<Page<T>>> pages(
      ListQuery<T> query, PageRequest request, boolean counted, List<Long> parents) {
    return resolved(query).thenCompose(known -> fetch(known, request, counted, parents));
  }

  /** The list with the numbers of records in its conditions, in place of their keys. */
  private <T> CompletionStage<ListQuery<T>> resolved(ListQuery<T> query) {
    List<Key> keys = query.keys();
    if (keys.isEmpty()) {
      return CompletableFuture.completedFuture(query);
    }
    return records.numbers(keys).thenApply(found -> query.resolved(found.iterator()));
  }

  private <T> CompletionStage<List<Page<T>>> fetch(
      ListQuery<T> query, PageRequest request, boolean counted, List<Long> parents) {
    CompletableFuture<Map<Long, List<Page.Row<T>>>> rows =
        select(query, request, parents).toCompletableFuture();
    CompletableFuture<Map<Long, Integer>> totals =
        counted
            ? count(query, parents).toCompletableFuture()
            : CompletableFuture.completedFuture(Map.of());
    return rows.thenCombine(
        totals,
        (found, total) ->
            parents.stream()
                .map(p -> Page.of(request, found.getOrDefault(p, List.of()), total.get(p)))
                .toList());
  }

  private <T> CompletionStage<Map<Long, List<Page.Row<T>>>> select(
      ListQuery<T> query, PageRequest request, List<Long> parents) {
    ListStatement statement = ListStatement.page(query, request, parents);
    boolean few = parents.size() == 1 && request.size() <= Joined.MOST_ROWS;
    Waves waves = Waves.current();
    Joined joined = waves.mentioned().joined(few ? query.references() : List.of());
    return rows(
            query,
            new ListStatement(joined.sql(statement.sql()), statement.parameters()),
            joined.reader(row -> Map.entry(row.getLong("parent_id"), row(query, row)), waves))
        .thenApply(rows -> {
          Map<Long, List<Page.Row<T>>> found = new HashMap<>();
          rows.forEach(
              r -> found.computeIfAbsent(r.getKey(), _ -> new ArrayList<>()).add(r.getValue()));
          return found;
        });
  }

  private static <T> Page.Row<T> row(ListQuery<T> query, Row row) {
    Cursor cursor =
        new Cursor(query.ordering().name(), row.getValue("cursor_value"), row.getLong("id"));
    return new Page.Row<>(query.reader().apply(row), cursor);
  }

  private CompletionStage<Map<Long, Integer>> count(ListQuery<?> query, List<Long> parents) {
    ListStatement statement = ListStatement.count(query, parents);
    return rows(
            query,
            statement,
            row -> Map.entry(row.getLong("parent_id"), Math.toIntExact(row.getLong("total"))))
        .thenApply(rows -> rows.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private <T> CompletionStage<List<T>> rows(
      ListQuery<?> query, ListStatement statement, Function<? super FetchedRow, T> reader) {
    return reading.rows(statement.sql(), statement.parameters(), reader, query.plannedForValues());
  }
}
