package org.entente.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.claim.SourceDescription;
import org.entente.claim.SourceRecord;
import org.entente.dossier.Dossiers;
import org.entente.dossier.Problem;
import org.entente.form.InputNodes;
import org.entente.form.RecordForm;

/**
 * Puts on record what imported records rest on, before them. Where records tell of one source
 * differently, the first of an import counts.
 */
final class CitedSources {
  /** Of what is known, so that memory does not grow with the files. */
  private static final int MOST = 10_000;

  private final Database database;

  /** Those that are on record as they are told, and whether a program coded what they say. */
  private final Map<String, Boolean> present = new HashMap<>();

  private final Set<String> last = new HashSet<>();

  /** What counts of them. */
  private final Map<String, SourceDescription> first = new HashMap<>();

  CitedSources(Database database) {
    this.database = database;
  }

  /**
   * What became of sources.
   *
   * @param unfit why some cannot be written as they are told
   * @param updated how many were on record and are told otherwise now
   */
  record Written(Map<SourceDescription, String> unfit, int updated) {}

  /** Forgets which are on record, as those of a transaction that was rolled back are not. */
  void forget() {
    present.clear();
  }

  /** Forgets those that were written last, as they were taken back. */
  void forgetLast() {
    present.keySet().removeAll(last);
  }

  /** Writes the sources of these records that are not on record as they are told. */
  Written write(List<SourceRecord> records) {
    forgetMany();
    last.clear();
    Set<SourceDescription> told = new LinkedHashSet<>();
    records.forEach(record -> told.add(record.source()));
    Map<SourceDescription, String> unfit = new HashMap<>();
    int updated = 0;
    Map<String, SourceDescription> wanted = wanted(told, unfit);
    while (!wanted.isEmpty()) {
      List<Problem> problems = new ArrayList<>();
      updated += put(wanted, problems);
      for (Problem problem : problems) {
        String slug = slug(problem, wanted);
        first.remove(slug);
        unfit.putIfAbsent(Objects.requireNonNull(wanted.get(slug)), reason(problem));
      }
      wanted = wanted(told, unfit);
    }
    told.forEach(source -> refuseOther(source, unfit));
    return new Written(unfit, updated);
  }

  private void forgetMany() {
    if (first.size() > MOST) {
      first.clear();
      present.clear();
    }
  }

  private Map<String, SourceDescription> wanted(
      Set<SourceDescription> told, Map<SourceDescription, String> unfit) {
    Map<String, SourceDescription> wanted = new LinkedHashMap<>();
    for (SourceDescription source : told) {
      if (!present.containsKey(source.slug()) && !unfit.containsKey(source)) {
        wanted.putIfAbsent(source.slug(), first.getOrDefault(source.slug(), source));
      }
    }
    return wanted;
  }

  /**
   * Writes all of them, or none where there is any problem.
   *
   * @return how many are changed
   */
  private int put(Map<String, SourceDescription> wanted, List<Problem> problems) {
    SourcesOnFile onFile = SourcesOnFile.of(database, wanted.keySet());
    Map<String, Boolean> coded = onFile.coded();
    Map<String, Map<String, Object>> entries = onFile.changed(wanted);
    if (!entries.isEmpty()) {
      problems.addAll(
          Database.await(
              Dossiers.write(
                  InputNodes.section(RecordForm.SOURCE, entries), database.connection())));
    }
    if (!problems.isEmpty()) {
      return 0;
    }
    wanted.forEach((slug, source) -> {
      present.put(slug, coded.getOrDefault(slug, source.machineCoded()));
      last.add(slug);
      first.putIfAbsent(slug, source);
    });
    return (int) entries.keySet().stream().filter(coded::containsKey).count();
  }

  /**
   * One whose slug another source has on record: what a program coded must say so, and no other.
   */
  private void refuseOther(SourceDescription source, Map<SourceDescription, String> unfit) {
    if (present.getOrDefault(source.slug(), source.machineCoded()) != source.machineCoded()) {
      unfit.put(
          source,
          "its source: '%s' is another source on record, which is %smachine-coded"
              .formatted(source.slug(), source.machineCoded() ? "not " : ""));
    }
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
}
