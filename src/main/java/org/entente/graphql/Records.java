package org.entente.graphql;

import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds records by the keys that people write, and the numbers that these keys stand for. */
@Singleton
public class Records {
  private final Reading reading;

  Records(Reading reading) {
    this.reading = reading;
  }

  /** The record with this key. Fails as NOT_FOUND, naming the argument, if there is none. */
  public <T extends StoredRecord> CompletionStage<T> byKey(
      RecordTable<T> table, String key, String argument) {
    Waves waves = Waves.current();
    return found(table, waves.mentioned().statements(table).byKey(), key, waves)
        // Fewer write another key, as one that it once had.
        .thenCompose(found ->
            found.isEmpty()
                ? found(table, waves.mentioned().statements(table).byAnyKey(), key, waves)
                : CompletableFuture.completedStage(found))
        .thenApply(found -> {
          if (found.isEmpty()) {
            throw RequestException.notFound(argument, none(table, key));
          }
          return found.getFirst();
        });
  }

  private <T extends StoredRecord> CompletionStage<List<T>> found(
      RecordTable<T> table, String sql, String key, Waves waves) {
    Joined joined = waves.mentioned().joined(table.references());
    return reading.rows(joined.sql(sql), List.of(key), joined.reader(table.reader(), waves));
  }

  /**
   * The records with these keys, all of one kind, in their order. Fields that give the same records
   * need not fetch them. Fails as BAD_INPUT, naming the argument, if one is not there.
   */
  public <T extends StoredRecord> CompletionStage<List<T>> byKeys(
      RecordTable<T> table, List<Key> keys) {
    Waves waves = Waves.current();
    Object texts = keys.stream().map(Key::text).toArray(String[]::new);
    return reading
        .rows(
            waves.mentioned().statements(table).byKeys(),
            List.of(texts),
            row -> Map.entry(row.getString(RecordStatements.WRITTEN), table.reader().apply(row)))
        .thenCompose(rows -> {
          Map<String, T> found =
              rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
          if (keys.stream().map(Key::text).allMatch(found::containsKey)) {
            found.values().forEach(record -> keep(table, record, waves));
            return CompletableFuture.completedStage(
                keys.stream().map(key -> Objects.requireNonNull(found.get(key.text()))).toList());
          }
          return ids(keys).thenCompose(ids -> byIds(table, ids));
        });
  }

  /**
   * The records of these numbers, in their order; all must be there. Fields that give the same
   * records need not fetch them.
   */
  public <T extends StoredRecord> CompletionStage<List<T>> byIds(
      RecordTable<T> table, List<Long> ids) {
    Waves waves = Waves.current();
    return reading
        .rows(
            waves.mentioned().statements(table).byIds(),
            List.of((Object) ids.toArray(Long[]::new)),
            table.reader())
        .thenApply(found -> {
          found.forEach(record -> keep(table, record, waves));
          Map<Long, T> byId =
              found.stream().collect(Collectors.toMap(StoredRecord::recordId, record -> record));
          return ids.stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
        });
  }

  private static <T extends StoredRecord> void keep(RecordTable<T> table, T record, Waves waves) {
    waves.keep(table, record.recordId(), () -> record);
  }

  /** The numbers that keys stand for, each for one, all looked up in one statement. */
  public CompletionStage<List<Long>> ids(List<Key> keys) {
    return numbers(keys).thenApply(found -> found.stream().map(Long.class::cast).toList());
  }

  /** What keys stand for: a number, or an array of them. */
  CompletionStage<List<Object>> numbers(List<Key> keys) {
    return numbers(keys, Key::sql)
        // As for a record.
        .thenCompose(found ->
            missing(found) < 0
                ? CompletableFuture.completedStage(found)
                : numbers(keys, Key::sqlOfAny))
        .thenApply(found -> {
          int missing = missing(found);
          if (missing >= 0) {
            Key key = keys.get(missing);
            throw RequestException.badInput(key.argument(), none(key.table(), key.text()));
          }
          return found;
        });
  }

  private CompletionStage<List<Object>> numbers(
      List<Key> keys, BiFunction<Key, String, String> sql) {
    List<String> columns = new ArrayList<>();
    for (Key key : keys) {
      columns.add(sql.apply(key, "$%d::varchar".formatted(columns.size() + 1)));
    }
    List<Object> texts = keys.stream().<Object>map(Key::text).toList();
    return reading
        .rows("select " + String.join(", ", columns), texts, row -> row)
        .thenApply(rows -> {
          Row row = rows.getFirst();
          return IntStream.range(0, keys.size()).<Object>mapToObj(row::getValue).toList();
        });
  }

  /** The place of the first that stands for nothing; negative where there is none. */
  private static int missing(List<Object> numbers) {
    return IntStream.range(0, numbers.size())
        .filter(i ->
            numbers.get(i) instanceof Long[] several ? several[0] == null : numbers.get(i) == null)
        .findFirst()
        .orElse(-1);
  }

  private static String none(RecordTable<?> table, String key) {
    return "No %s '%s' is on record."
        .formatted(table.type().toLowerCase(java.util.Locale.ROOT), key);
  }
}
