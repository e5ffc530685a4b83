package org.entente.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Finds records by the keys that people write, and the numbers that these keys stand for. */
@ApplicationScoped
public class Records {
  private final Reading reading;

  Records(Reading reading) {
    this.reading = reading;
  }

  /** The record with this key. Fails as NOT_FOUND, naming the argument, if there is none. */
  public <T extends StoredRecord> CompletionStage<T> byKey(
      RecordTable<T> table, String key, String argument) {
    return reading
        .rows(table.byKey(), List.of(key), table.reader())
        .thenApply(found -> {
          if (found.isEmpty()) {
            throw RequestException.notFound(argument, none(table, key));
          }
          return found.getFirst();
        });
  }

  /** The records of these numbers, in their order; all must be there. */
  public <T extends StoredRecord> CompletionStage<List<T>> byIds(
      RecordTable<T> table, List<Long> ids) {
    return reading
        .rows(table.byIds(), List.of((Object) ids.toArray(Long[]::new)), table.reader())
        .thenApply(found ->
            found.stream()
                .sorted(Comparator.comparingInt(record -> ids.indexOf(record.recordId())))
                .toList());
  }

  /** The numbers that keys stand for, all looked up in one statement. */
  public CompletionStage<List<Long>> ids(List<Key> keys) {
    StringBuilder sql = new StringBuilder("select ");
    for (int i = 0; i < keys.size(); i++) {
      String parameter = "$%d::varchar".formatted(i + 1);
      sql.append(i == 0 ? "array[" : ", ")
          .append(keys.get(i).table().idByKey().formatted(parameter));
    }
    sql.append("]::bigint[] as ids");
    List<Object> texts = keys.stream().<Object>map(Key::text).toList();
    return reading
        .rows(sql.toString(), texts, row -> row.getArrayOfLongs("ids"))
        .thenApply(rows -> required(keys, rows.getFirst()));
  }

  private static List<Long> required(List<Key> keys, Long[] ids) {
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] == null) {
        Key key = keys.get(i);
        throw RequestException.badInput(key.argument(), none(key.table(), key.text()));
      }
    }
    return List.of(ids);
  }

  private static String none(RecordTable<?> table, String key) {
    return "No %s '%s' is on record."
        .formatted(table.type().toLowerCase(java.util.Locale.ROOT), key);
  }
}
