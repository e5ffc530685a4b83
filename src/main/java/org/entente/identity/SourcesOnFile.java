package org.entente.identity;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.entente.claim.SourceDescription;
import org.entente.form.RecordForm;
import org.entente.form.Snapshot;

/** Sources that are on record, beside what is told of them now. */
final class SourcesOnFile {
  /** As an import left them last. */
  private static final String LEFT =
      """
      select s.slug, c.after from source s cross join lateral ( \
      select c.after from row_change c join revision v on v.id = c.revision_id \
      where c.table_name = 'source' and c.record_id = s.id and v.imported and c.after is not null \
      order by c.id desc limit 1) c where s.slug = any($1)\
      """;

  private final Map<String, Map<String, Object>> present;
  private final Map<String, Map<String, Object>> left;

  private SourcesOnFile(
      Map<String, Map<String, Object>> present, Map<String, Map<String, Object>> left) {
    this.present = present;
    this.left = left;
  }

  /** Those of these slugs that are on record. */
  static SourcesOnFile of(Database database, Set<String> slugs) {
    Map<String, Map<String, Object>> present = RecordsOnFile.of(database, RecordForm.SOURCE, slugs);
    return new SourcesOnFile(
        present, present.isEmpty() ? Map.of() : left(database, present.keySet()));
  }

  private static Map<String, Map<String, Object>> left(Database database, Set<String> slugs) {
    Map<String, Map<String, Object>> left = new HashMap<>();
    for (Row row : database.rows(LEFT, (Object) slugs.toArray(String[]::new))) {
      JsonObject record = new JsonObject().put("record", row.getValue(1));
      left.put(row.getString(0), Snapshot.of(RecordForm.SOURCE.form(), record));
    }
    return left;
  }

  /** Whether a program coded what each of them says. */
  Map<String, Boolean> coded() {
    Map<String, Boolean> coded = new HashMap<>();
    present.forEach((slug, source) -> coded.put(slug, isCoded(source)));
    return coded;
  }

  /** Those that are not on record as they are told, as they are to be. */
  Map<String, Map<String, Object>> changed(Map<String, SourceDescription> told) {
    Map<String, Map<String, Object>> changed = new LinkedHashMap<>();
    told.forEach((slug, source) -> {
      Map<String, Object> before = present.getOrDefault(slug, Map.of());
      boolean isOther = !before.isEmpty() && isCoded(before) != source.machineCoded();
      Map<String, Object> after = isOther ? before : merged(slug, before, fields(source));
      if (!after.equals(before)) {
        changed.put(slug, after);
      }
    });
    return changed;
  }

  /** What anybody but imports has changed stays; what nobody has told yet is added. */
  private Map<String, Object> merged(
      String slug, Map<String, Object> before, Map<String, Object> told) {
    Map<String, Object> imported = left.getOrDefault(slug, Map.of());
    Map<String, Object> merged = new LinkedHashMap<>(before);
    told.forEach((field, value) -> {
      Object present = before.get(field);
      if (!FieldValues.same(present, value)
          && (present == null || FieldValues.same(present, imported.get(field)))) {
        merged.put(field, value);
      }
    });
    return merged;
  }

  private static boolean isCoded(Map<String, Object> source) {
    return Boolean.TRUE.equals(source.get("machineCoded"));
  }

  private static Map<String, Object> fields(SourceDescription source) {
    return new JsonObject()
        .put("kind", source.kind().name())
        .put("publisher", source.publisher())
        .put("title", source.title())
        .put("url", source.url())
        .put("date", FieldValues.date(source.date()))
        .put("licence", source.licence())
        .put("machineCoded", source.machineCoded())
        .getMap();
  }
}
