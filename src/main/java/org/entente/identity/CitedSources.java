package org.entente.identity;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.claim.SourceDescription;
import org.entente.claim.SourceRecord;
import org.entente.dossier.Dossiers;
import org.entente.dossier.Problem;
import org.entente.form.InputNodes;
import org.entente.form.RecordForm;

/** Puts on record what imported records rest on, before them. */
final class CitedSources {
  private final Database database;

  /** Those that are on record, by their slugs, and whether a program coded what they say. */
  private final Map<String, Boolean> present = new HashMap<>();

  CitedSources(Database database) {
    this.database = database;
  }

  /** Forgets which are on record, as those of a transaction that was rolled back are not. */
  void forget() {
    present.clear();
  }

  /**
   * Writes the sources of these records that are not on record yet.
   *
   * @return why some cannot be written, by their slugs
   */
  Map<String, String> write(List<SourceRecord> records) {
    Map<String, SourceDescription> wanted = new LinkedHashMap<>();
    records.forEach(record -> wanted.put(record.source().slug(), record.source()));
    read(wanted.keySet());
    Map<String, String> unfit = others(wanted);
    wanted.keySet().removeAll(present.keySet());
    List<Problem> problems = put(wanted);
    while (!problems.isEmpty()) {
      problems.forEach(problem -> unfit.putIfAbsent(slug(problem, wanted), reason(problem)));
      wanted.keySet().removeAll(unfit.keySet());
      problems = put(wanted);
    }
    wanted.forEach((slug, source) -> present.put(slug, source.machineCoded()));
    return unfit;
  }

  private void read(Set<String> slugs) {
    Set<String> unknown = new HashSet<>(slugs);
    unknown.removeAll(present.keySet());
    if (!unknown.isEmpty()) {
      String sql = "select slug, machine_coded from source where slug = any($1)";
      database
          .rows(sql, (Object) unknown.toArray(String[]::new))
          .forEach(row -> present.put(row.getString(0), row.getBoolean(1)));
    }
  }

  /**
   * Those whose slug another source has on record: what a program coded must say so, and no other.
   */
  private Map<String, String> others(Map<String, SourceDescription> wanted) {
    Map<String, String> others = new LinkedHashMap<>();
    wanted.forEach((slug, source) -> {
      if (present.getOrDefault(slug, source.machineCoded()) != source.machineCoded()) {
        others.put(
            slug,
            "its source: '%s' is another source on record, which is %smachine-coded"
                .formatted(slug, source.machineCoded() ? "not " : ""));
      }
    });
    return others;
  }

  /** Writes all of them, or none where there is any problem. */
  private List<Problem> put(Map<String, SourceDescription> sources) {
    if (sources.isEmpty()) {
      return List.of();
    }
    Map<String, Map<String, Object>> entries = new LinkedHashMap<>();
    sources.forEach((slug, source) -> entries.put(slug, fields(source)));
    return Database.await(
        Dossiers.write(InputNodes.section(RecordForm.SOURCE, entries), database.connection()));
  }

  private static String slug(Problem problem, Map<String, SourceDescription> wanted) {
    String path = problem.path() + ".";
    return wanted.keySet().stream()
        .filter(slug -> path.startsWith(RecordForm.SOURCE.section() + "." + slug + "."))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(problem.toString()));
  }

  private static String reason(Problem problem) {
    List<String> steps = new ArrayList<>(List.of(problem.path().split("\\.")));
    return steps.size() > 2
        ? "its source: %s %s".formatted(steps.getLast(), problem.reason())
        : "its source: " + problem.reason();
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
