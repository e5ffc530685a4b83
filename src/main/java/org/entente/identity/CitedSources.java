package org.entente.identity;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
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

  /** Those that are on record, by their slugs. */
  private final Set<String> present = new HashSet<>();

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
    wanted.keySet().removeAll(present);
    wanted.keySet().removeAll(onRecord(wanted.keySet()));
    Map<String, String> unfit = new LinkedHashMap<>();
    List<Problem> problems = put(wanted);
    while (!problems.isEmpty()) {
      problems.forEach(problem -> unfit.putIfAbsent(slug(problem, wanted), reason(problem)));
      wanted.keySet().removeAll(unfit.keySet());
      problems = put(wanted);
    }
    present.addAll(wanted.keySet());
    return unfit;
  }

  private Set<String> onRecord(Set<String> slugs) {
    if (!slugs.isEmpty()) {
      String sql = "select slug from source where slug = any($1)";
      database
          .rows(sql, (Object) slugs.toArray(String[]::new))
          .forEach(row -> present.add(row.getString("slug")));
    }
    return present;
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
