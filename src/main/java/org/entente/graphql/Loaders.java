package org.entente.graphql;

import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what belongs to many objects in one statement, whichever fields of a request ask for it.
 */
@Singleton
public class Loaders {
  private final Reading reading;

  Loaders(Reading reading) {
    this.reading = reading;
  }

  /** What has that number; null where there is none. */
  public <T> CompletionStage<@Nullable T> one(StoredTable<T> table, @Nullable Long id) {
    if (id == null) {
      return CompletableFuture.completedFuture(null);
    }
    Waves waves = Waves.current();
    return waves.load(table, ids -> byIds(table, ids, waves), id);
  }

  /** What has these numbers, in their order. */
  public <T> CompletionStage<List<T>> each(StoredTable<T> table, Collection<Long> ids) {
    return all(ids.stream().map(id -> one(table, id)).toList());
  }

  /** With what they refer to, where they are few. */
  private <T> CompletionStage<List<T>> byIds(StoredTable<T> table, List<Long> ids, Waves waves) {
    Joined joined =
        waves.mentioned().joined(ids.size() <= Joined.MOST_ROWS ? table.references() : List.of());
    return reading
        .rows(
            joined.sql(table.byIds(waves.mentioned())),
            array(ids),
            joined.reader(table.reader(), waves))
        .thenApply(rows -> byId(ids, rows, table));
  }

  private static <T> CompletionStage<List<T>> all(List<CompletionStage<@Nullable T>> stages) {
    List<CompletableFuture<@Nullable T>> each =
        stages.stream().map(CompletionStage::toCompletableFuture).toList();
    return CompletableFuture.allOf(each.toArray(CompletableFuture[]::new))
        .thenApply(_ -> each.stream().map(one -> Objects.requireNonNull(one.join())).toList());
  }

  /**
   * The rows that hang on an owner.
   *
   * @param sql takes the owners' ids as {@code $1}, gives rows in order with an {@code owner_id}
   */
  public <T> CompletionStage<List<T>> many(String sql, Function<Row, T> reader, long ownerId) {
    return many(sql, List.of(), reader, ownerId);
  }

  /**
   * As {@link #many(String, Function, long)}, of rows that refer to records.
   *
   * @param references to records that the rows' own fields give
   */
  public <T> CompletionStage<List<T>> many(
      String sql, List<Reference> references, Function<Row, T> reader, long ownerId) {
    Waves waves = Waves.current();
    return waves.load(sql, ids -> owned(sql, references, reader, ids, waves), ownerId);
  }

  /**
   * As {@link #many(String, List, Function, long)}, of what records on several levels have: where
   * the document asks for it more than once, those of a level wait for those of the next.
   *
   * @param field of GraphQL that gives it
   */
  public <T> CompletionStage<List<T>> manyOnLevels(
      String field, String sql, List<Reference> references, Function<Row, T> reader, long ownerId) {
    Waves waves = Waves.current();
    if (!waves.mentioned().repeats(field)) {
      return many(sql, references, reader, ownerId);
    }
    return waves.loadLate(sql, ids -> owned(sql, references, reader, ids, waves), ownerId);
  }

  private <T> CompletionStage<List<List<T>>> owned(
      String sql,
      List<Reference> references,
      Function<Row, T> reader,
      List<Long> ids,
      Waves waves) {
    Joined joined =
        waves.mentioned().joined(ids.size() <= Joined.MOST_OWNERS ? references : List.of());
    return owned(joined.sql(sql), joined.reader(reader, waves), array(ids), ids);
  }

  /**
   * As {@link #many(String, Function, long)}, with further parameters.
   *
   * @param parameters what {@code $2} and those after it stand for
   */
  public <T> CompletionStage<List<T>> many(
      String sql, Function<Row, T> reader, long ownerId, Object... parameters) {
    return Waves.current()
        .load(
            sql + List.of(parameters),
            ids -> {
              List<Object> all = new ArrayList<>(array(ids));
              all.addAll(List.of(parameters));
              return owned(sql, reader, all, ids);
            },
            ownerId);
  }

  /** The first row that hangs on an owner, or null; its content may be null too. */
  public <T> CompletionStage<@Nullable T> first(
      String sql, Object parameter, Function<Row, @Nullable T> reader, long ownerId) {
    return many(sql, row -> Optional.ofNullable(reader.apply(row)), ownerId, parameter)
        .thenApply(rows -> rows.isEmpty() ? null : rows.getFirst().orElse(null));
  }

  private <T> CompletionStage<List<List<T>>> owned(
      String sql,
      Function<? super FetchedRow, T> reader,
      List<Object> parameters,
      List<Long> owners) {
    return reading
        .rows(sql, parameters, row -> Map.entry(row.getLong("owner_id"), reader.apply(row)))
        .thenApply(rows -> {
          Map<Long, List<T>> lists = new HashMap<>();
          rows.forEach(row ->
              lists.computeIfAbsent(row.getKey(), _ -> new ArrayList<>()).add(row.getValue()));
          return owners.stream().map(owner -> lists.getOrDefault(owner, List.of())).toList();
        });
  }

  /** One parameter, the array of the numbers. */
  private static List<Object> array(List<Long> ids) {
    return List.of((Object) ids.toArray(Long[]::new));
  }

  private static <T> List<@Nullable T> byId(List<Long> ids, List<T> rows, StoredTable<T> table) {
    Map<Long, T> byId = new HashMap<>();
    rows.forEach(row -> byId.put(table.number(row), row));
    List<@Nullable T> inOrder = new ArrayList<>(ids.size());
    ids.forEach(id -> inOrder.add(byId.get(id)));
    return inOrder;
  }
}
