package org.entente.identity;

import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.claim.Claim;
import org.entente.claim.Refusal;
import org.entente.claim.SourceRecord;
import org.entente.dossier.Dossiers;
import org.entente.dossier.Problem;
import org.entente.form.InputNodes;
import org.entente.form.RecordForm;
import org.entente.form.Snapshot;
import org.entente.graphql.RecordKind;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Writes records of sources within a transaction, each whole or not at all. What the rules of the
 * record refuse is refused with the reason; the rest is written.
 */
final class ImportBatch {
  private final Database database;
  private final MentionedOfficials officials;
  private final RecentKeys recent;
  private final Map<RecordKind, Integer> created = new EnumMap<>(RecordKind.class);
  private final Map<RecordKind, Integer> updated = new EnumMap<>(RecordKind.class);
  private final List<Refusal> refused = new ArrayList<>();
  private int unchanged;

  ImportBatch(Database database, HeldPosts posts, RecentKeys recent) {
    this.database = database;
    this.recent = recent;
    this.officials = new MentionedOfficials(posts);
  }

  Outcome write(List<SourceRecord> records) {
    attempt(records);
    return new Outcome(created, updated, unchanged, refused);
  }

  /** Finds what the database refuses by halves, as it does not say which record it was. */
  private void attempt(List<SourceRecord> records) {
    if (records.isEmpty()) {
      return;
    }
    database.run("savepoint batch");
    try {
      List<SourceEntry> entries =
          entries(records).stream().filter(entry -> !recent.have(entry.key())).toList();
      Identification identification = Identification.of(database, entries);
      Map<SourceRecord, String> wrong = put(identification);
      if (wrong.isEmpty()) {
        database.run("set constraints all immediate");
        database.run("set constraints all deferred");
        count(identification);
        recent.add(entries);
      } else {
        database.run("rollback to batch");
        wrong.forEach((record, reason) -> refused.add(new Refusal(record.place(), reason)));
        attempt(records.stream().filter(record -> !wrong.containsKey(record)).toList());
      }
    } catch (PgException e) {
      database.run("rollback to batch");
      if (records.size() == 1) {
        refused.add(new Refusal(records.getFirst().place(), DatabaseReasons.of(e)));
      } else {
        attempt(records.subList(0, records.size() / 2));
        attempt(records.subList(records.size() / 2, records.size()));
      }
    }
  }

  private List<SourceEntry> entries(List<SourceRecord> records) {
    List<SourceEntry> entries = new ArrayList<>();
    for (SourceRecord record : records) {
      for (Claim claim : record.claims()) {
        entries.addAll(officials.entries(claim, record));
      }
    }
    return entries;
  }

  /**
   * Writes all, or nothing.
   *
   * @return why records cannot be written
   */
  private Map<SourceRecord, String> put(Identification identification) {
    Map<String, List<Identified>> byPath = new LinkedHashMap<>();
    for (Identified one : identification.all()) {
      byPath.computeIfAbsent(one.path(), _ -> new ArrayList<>()).add(one);
    }
    Map<String, Map<String, Object>> present = present(byPath.values());
    Map<String, Map<String, Node>> sections = new LinkedHashMap<>();
    byPath.forEach((path, said) -> {
      Identified first = said.getFirst();
      Map<String, Object> whole = present.getOrDefault(path, Map.of());
      for (Identified one : said) {
        whole = merged(whole, one, identification);
      }
      sections
          .computeIfAbsent(first.entry().form().section(), _ -> new LinkedHashMap<>())
          .put(first.record(), InputNodes.record(first.entry().form().form(), whole));
    });
    Map<String, Node> nodes = new LinkedHashMap<>();
    sections.forEach((section, entries) -> nodes.put(section, InputNodes.mapping(entries)));
    List<Problem> problems =
        Database.await(Dossiers.write(InputNodes.mapping(nodes), database.connection()));
    if (problems.isEmpty()) {
      KnownKeys.write(database, identification.all());
    }
    return wrong(problems, byPath);
  }

  private static Map<String, Object> merged(
      Map<String, Object> whole, Identified one, Identification identification) {
    Map<String, Object> now = identification.fields(one.entry().fields());
    if (now.get("predecessors") instanceof List<?> predecessors) {
      now.put(
          "predecessors",
          predecessors.stream().filter(p -> !p.equals(one.record())).distinct().toList());
    }
    return whole.isEmpty() ? now : EntryMerge.of(whole, identification.fields(one.before()), now);
  }

  /** What is on record of those that are, by path. */
  private Map<String, Map<String, Object>> present(Collection<List<Identified>> all) {
    Map<RecordForm, Set<String>> keys = new EnumMap<>(RecordForm.class);
    for (List<Identified> said : all) {
      for (Identified one : said) {
        if (!one.isNew()) {
          keys.computeIfAbsent(one.entry().form(), _ -> new HashSet<>()).add(one.record());
        }
      }
    }
    Map<String, Map<String, Object>> present = new HashMap<>();
    keys.forEach((form, some) -> {
      String sql =
          "select %1$s, snapshot(id) from %2$s where %1$s = any($1)"
              .formatted(form.keyField(), form.kind().table());
      for (Row row : database.rows(sql, (Object) some.toArray(String[]::new))) {
        present.put(
            form.section() + "." + row.getString(0),
            Snapshot.of(form.form(), (JsonObject) row.getValue(1)));
      }
    });
    return present;
  }

  private static Map<SourceRecord, String> wrong(
      List<Problem> problems, Map<String, List<Identified>> byPath) {
    Map<SourceRecord, String> wrong = new LinkedHashMap<>();
    for (Problem problem : problems) {
      String[] steps = problem.path().split("\\.", 3);
      String path = steps.length > 1 ? steps[0] + "." + steps[1] : "";
      Identified last = Objects.requireNonNull(byPath.get(path)).getLast();
      String field = steps.length > 2 ? steps[2] + ": " : "";
      wrong.putIfAbsent(last.entry().origin(), field + problem.reason());
    }
    return wrong;
  }

  private void count(Identification identification) {
    unchanged += identification.unchanged();
    Set<String> counted = new HashSet<>();
    for (Identified one : identification.all()) {
      if (counted.add(one.path())) {
        (one.isNew() ? created : updated).merge(one.entry().form().kind(), 1, Integer::sum);
      }
    }
  }
}
