package org.entente.identity;

import io.vertx.pgclient.PgException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.claim.Claim;
import org.entente.claim.Place;
import org.entente.claim.Refusal;
import org.entente.claim.SourceDescription;
import org.entente.claim.SourceRecord;
import org.entente.database.Outage;
import org.entente.dossier.DatabaseReasons;
import org.entente.graphql.RecordKind;

/**
 * Writes records of sources within a transaction, each whole or not at all. What the rules of the
 * record refuse is refused with the reason; the rest is written.
 */
final class ImportBatch {
  /** What the database is to check of some records, before others are tried. */
  enum Checks {
    /** The rules of the record. */
    OF_RULES("select check_what_is_deferred()"),
    /** All that there would be to check, and to derive, at the commit. */
    ALL("set constraints all immediate; set constraints all deferred");

    private final String sql;

    Checks(String sql) {
      this.sql = sql;
    }
  }

  private final Database database;
  private final CitedSources sources;
  private final MentionedOfficials officials;
  private final RecentKeys recent;
  private final Checks checks;
  private final Set<String> keys = new HashSet<>();
  private final Map<RecordKind, Integer> created = new EnumMap<>(RecordKind.class);
  private final Map<RecordKind, Integer> updated = new EnumMap<>(RecordKind.class);
  private final Map<RecordKind, Integer> returned = new EnumMap<>(RecordKind.class);
  private final List<Refusal> refused = new ArrayList<>();
  private final List<Place> repeated = new ArrayList<>();
  private int unchanged;

  ImportBatch(
      Database database, CitedSources sources, HeldPosts posts, RecentKeys recent, Checks checks) {
    this.database = database;
    this.sources = sources;
    this.recent = recent;
    this.checks = checks;
    this.officials = new MentionedOfficials(posts);
  }

  /** What became of all that was written. */
  Outcome outcome() {
    return new Outcome(created, updated, returned, unchanged, repeated, refused);
  }

  /** The sources' keys of all that was written. */
  Set<String> keys() {
    return keys;
  }

  /** Finds what the database refuses by halves, as it does not say which record it was. */
  void write(List<SourceRecord> records) {
    if (records.isEmpty()) {
      return;
    }
    database.run("savepoint batch");
    try {
      Map<SourceRecord, String> wrong = tryAll(records);
      if (!wrong.isEmpty()) {
        takeBack();
        wrong.forEach(this::refuse);
        write(records.stream().filter(record -> !wrong.containsKey(record)).toList());
      }
    } catch (PgException e) {
      if (!Outage.isRefusal(e)) {
        throw e;
      }
      takeBack();
      if (records.size() == 1) {
        refuse(records.getFirst(), DatabaseReasons.of(e));
      } else {
        write(records.subList(0, records.size() / 2));
        write(records.subList(records.size() / 2, records.size()));
      }
    }
  }

  /** With the sources that were written for it: of what is refused nothing stays. */
  private void takeBack() {
    database.run("rollback to batch");
    sources.forgetLast();
  }

  private void refuse(SourceRecord record, String reason) {
    refused.add(new Refusal(record.place(), reason));
  }

  /** Writes them, and gives those that are wrong: where there are any, it has to be taken back. */
  private Map<SourceRecord, String> tryAll(List<SourceRecord> records) {
    CitedSources.Written cited = sources.write(records);
    if (!cited.unfit().isEmpty()) {
      return unfit(records, cited.unfit());
    }
    List<SourceEntry> entries =
        entries(records).stream().filter(entry -> !isKnown(entry.key())).toList();
    Map<RecordKind, Integer> takenBack = new Withdrawals(database).takeBack(named(entries));
    Identification identification = Identification.of(database, entries);
    Map<SourceRecord, String> wrong = new IdentifiedRecords(database, identification).write();
    if (wrong.isEmpty()) {
      database.run(checks.sql);
      count(identification);
      if (cited.updated() > 0) {
        updated.merge(RecordKind.SOURCE, cited.updated(), Integer::sum);
      }
      takenBack.forEach((kind, count) -> returned.merge(kind, count, Integer::sum));
      noteRepeated(records);
      entries.forEach(entry -> keys.add(entry.key()));
    }
    return wrong;
  }

  private static Map<SourceRecord, String> unfit(
      List<SourceRecord> records, Map<SourceDescription, String> sources) {
    Map<SourceRecord, String> unfit = new LinkedHashMap<>();
    for (SourceRecord record : records) {
      String reason = sources.get(record.source());
      if (reason != null) {
        unfit.put(record, reason);
      }
    }
    return unfit;
  }

  private void noteRepeated(List<SourceRecord> records) {
    Set<String> before = new HashSet<>();
    for (SourceRecord record : records) {
      List<String> said = record.claims().stream().map(claim -> claim.key().toString()).toList();
      if (said.stream().allMatch(key -> before.contains(key) || isKnown(key))) {
        repeated.add(record.place());
      }
      before.addAll(said);
    }
  }

  /** All keys of sources that are in them. */
  private static Set<String> named(List<SourceEntry> entries) {
    Set<String> named = new HashSet<>();
    for (SourceEntry entry : entries) {
      named.add(entry.key());
      named.addAll(entry.refersTo());
    }
    return named;
  }

  private boolean isKnown(String key) {
    return keys.contains(key) || recent.have(key);
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
