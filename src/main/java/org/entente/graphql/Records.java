package org.entente.graphql;

import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

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
    return found(table, table.byKey(waves.mentioned()), key, waves)
        // Fewer look for it by another key, as one that it once had.
        .thenCompose(found ->
            found.isEmpty()
                ? found(table, table.byAnyKey(waves.mentioned()), key, waves)
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
    Joined joined = new Joined(table.references(), waves);
    return reading.rows(joined.sql(sql), List.of(key), joined.reader(table.reader()));
  }

  /**
   * The records of these numbers, in their order; all must be there. Fields that give the same
   * records need not fetch them.
   */
  public <T extends StoredRecord> CompletionStage<List<T>> byIds(
      RecordTable<T> table, List<Long> ids) {
    Waves waves = Waves.current();
    return reading
        .rows(waves.byIds(table), List.of((Object) ids.toArray(Long[]::new)), table.reader())
        .thenApply(found -> {
          found.forEach(record -> waves.keep(table, record.recordId(), () -> record));
          Map<Long, T> byId =
              found.stream().collect(Collectors.toMap(StoredRecord::recordId, record -> record));
          return ids.stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
        });
  }

  /** The numbers that keys stand for, each for one, all looked up in one statement. */
  public CompletionStage<List<Long>> ids(List<Key> keys) {
    return numbers(keys).thenApply(found -> found.stream().map(Long.class::cast).toList());
  }

  /** What keys stand for: a number, or an array of them. */
  CompletionStage<List<Object>> numbers(List<Key> keys) {
    List<String> columns = new ArrayList<>();
    for (Key key : keys) {
      columns.add(key.sql("$%d::varchar".formatted(columns.size() + 1)));
    }
    List<Object> texts = keys.stream().<Object>map(Key::text).toList();
    return reading
        .rows("select " + String.join(", ", columns), texts, row -> row)
        .thenApply(rows -> required(keys, rows.getFirst()));
  }

  private static List<Object> required(List<Key> keys, Row row) {
    List<Object> numbers = new ArrayList<>();
    for (Key key : keys) {
      Object number = row.getValue(numbers.size());
      if (number == null || (number instanceof Long[] several && several[0] == null)) {
        throw RequestException.badInput(key.argument(), none(key.table(), key.text()));
      }
      numbers.add(number);
    }
    return numbers;
  }

  private static String none(RecordTable<?> table, String key) {
    return "No %s '%s' is on record."
        .formatted(table.type().toLowerCase(java.util.Locale.ROOT), key);
  }
}
