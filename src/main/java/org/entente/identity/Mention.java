package org.entente.identity;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.shared.EdtfDate;

/**
 * A meeting of which a source's text names who attended.
 *
 * @param key the source's of it
 * @param meeting its slug
 * @param told who attended, as the source tells it
 * @param attendances who was found to have, when that was looked up last
 */
record Mention(
    String key,
    String meeting,
    EdtfDate date,
    List<Map<String, Object>> told,
    List<Map<String, Object>> attendances) {

  /** Of rows with key, entry, mentions and slug. */
  static List<Mention> of(RowSet<Row> rows) {
    List<Mention> mentions = new ArrayList<>();
    for (Row row : rows) {
      Map<String, Object> entry = FieldValues.of((JsonObject) row.getValue("entry"));
      Map<String, Object> date = FieldValues.fields(Objects.requireNonNull(entry.get("date")));
      mentions.add(
          new Mention(
              row.getString("key"),
              row.getString("slug"),
              EdtfDate.parse(String.valueOf(date.get("edtf"))),
              FieldValues.rows(FieldValues.plain((JsonArray) row.getValue("mentions"))),
              FieldValues.rows(entry.get("attendances"))));
    }
    return mentions;
  }

  /** Whether it was taken to be the official of that key. */
  boolean found(String official) {
    return attendances.stream().anyMatch(row -> official.equals(row.get("official")));
  }

  /** Those of officials who had not been found, or not in that post. */
  List<Map<String, Object>> newOf(List<Map<String, Object>> now) {
    return now.stream()
        .filter(row -> row.containsKey("official") && !attendances.contains(row))
        .toList();
  }
}
