package org.entente.dossier;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
    Future<?> checked = Future.succeededFuture();
    for (Map.Entry<Referent, Set<String>> e : elsewhere().entrySet()) {
      checked =
          checked
              .compose(_ -> unknown(connection, e.getKey(), e.getValue()))
              .map(unknown -> note(e.getKey(), unknown));
    }
    return checked;
  }

  /** The keys that the file itself does not have. */
  private Map<Referent, Set<String>> elsewhere() {
    Map<Referent, Set<String>> keys = new LinkedHashMap<>();
    findings
        .references()
        .forEach(r -> keys.computeIfAbsent(r.to(), _ -> new TreeSet<>()).add(r.key()));
    keys.forEach((to, wanted) -> wanted.removeAll(here(to)));
    keys.values().removeIf(Set::isEmpty);
    return keys;
  }

  private Set<String> here(Referent to) {
    return rows.of(DossierTable.of(to.kind())).stream()
        .map(Entry::row)
        .filter(to::includes)
        .map(row -> row.getString(to.kind().keyColumn()))
        .collect(Collectors.toSet());
  }

  private static Future<Set<String>> unknown(
      SqlConnection connection, Referent to, Set<String> keys) {
    return connection
        .preparedQuery(to.present())
        .execute(Tuple.of((Object) keys.toArray(String[]::new)))
        .map(found -> {
          Set<String> unknown = new HashSet<>(keys);
          found.forEach(row -> unknown.remove(row.getString("key")));
          return unknown;
        });
  }

  private Set<String> note(Referent to, Set<String> unknown) {
    for (Findings.Reference reference : findings.references()) {
      if (reference.to().equals(to) && unknown.contains(reference.key())) {
        findings.add(
            new Problem(
                reference.line(),
                reference.path(),
                Problem.Kind.UNKNOWN,
                "there is no %s '%s', neither here nor on record"
                    .formatted(to.noun(), reference.key())));
      }
    }
    return unknown;
  }
}
