package org.entente.dossier;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.graphql.RecordKind;

/** Checks that whatever a dossier refers to is in it or on record. */
final class References {
  private final Findings findings;
  private final DossierRows rows;

  References(Findings findings, DossierRows rows) {
    this.findings = findings;
    this.rows = rows;
  }

  /** Notes each reference that leads nowhere as a problem. */
  Future<?> check(SqlConnection connection) {
    Map<RecordKind, Set<String>> elsewhere = elsewhere();
    Future<?> checked = Future.succeededFuture();
    for (Map.Entry<RecordKind, Set<String>> e : elsewhere.entrySet()) {
      checked =
          checked
              .compose(_ -> unknown(connection, e.getKey(), e.getValue()))
              .map(unknown -> note(e.getKey(), unknown));
    }
    return checked;
  }

  /** The keys that the file itself does not have. */
  private Map<RecordKind, Set<String>> elsewhere() {
    Map<RecordKind, Set<String>> keys = new EnumMap<>(RecordKind.class);
    findings
        .references()
        .forEach(r -> keys.computeIfAbsent(r.kind(), _ -> new TreeSet<>()).add(r.key()));
    for (DossierTable table : DossierTable.values()) {
      keys.getOrDefault(table.kind(), new HashSet<>()).removeAll(new HashSet<>(rows.keys(table)));
    }
    keys.values().removeIf(Set::isEmpty);
    return keys;
  }

  private static Future<Set<String>> unknown(
      SqlConnection connection, RecordKind kind, Set<String> keys) {
    String sql =
        "select %1$s as key from %2$s where %1$s = any($1)"
            .formatted(kind.keyColumn(), kind.table());
    return connection
        .preparedQuery(sql)
        .execute(Tuple.of((Object) keys.toArray(String[]::new)))
        .map(found -> {
          Set<String> unknown = new HashSet<>(keys);
          found.forEach(row -> unknown.remove(row.getString("key")));
          return unknown;
        });
  }

  private Set<String> note(RecordKind kind, Set<String> unknown) {
    for (Findings.Reference reference : findings.references()) {
      if (reference.kind() == kind && unknown.contains(reference.key())) {
        findings.add(
            new Problem(
                reference.line(),
                reference.path(),
                Problem.Kind.UNKNOWN,
                "there is no %s '%s', neither here nor on record"
                    .formatted(kind.noun(), reference.key())));
      }
    }
    return unknown;
  }
}
