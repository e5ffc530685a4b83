package org.entente.dossier;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.graphql.RecordKind;

/** Checks that what finds a record by its key, alias or ISO code finds no other. */
final class TakenKeys {
  private static final String KNOWN =
      """
      select k.key, k.role = 'KEY' as is_key, record_key(k.record_id) as owner from known_key k \
      where k.kind = $1 and k.key = any($2)\
      """;

  private final RecordKind kind;
  private final List<KnownAs> claims;
  private final Set<String> owners = new HashSet<>();

  private TakenKeys(RecordKind kind, List<KnownAs> claims) {
    this.kind = kind;
    this.claims = claims;
    claims.forEach(claim -> owners.add(claim.owner()));
  }

  /** Notes each key that is another record's as a problem. */
  static Future<?> check(DossierRows rows, SqlConnection connection) {
    Future<?> checked = Future.succeededFuture();
    for (RecordKind kind : List.of(RecordKind.PARTY, RecordKind.ISSUE, RecordKind.MECHANISM)) {
      List<KnownAs> claims = KnownAs.of(kind, rows);
      if (!claims.isEmpty()) {
        checked = checked.compose(_ -> new TakenKeys(kind, claims).check(connection));
      }
    }
    return checked;
  }

  private Future<?> check(SqlConnection connection) {
    checkAmongThese();
    String[] keys = claims.stream().map(KnownAs::key).toArray(String[]::new);
    return connection
        .preparedQuery(KNOWN)
        .execute(Tuple.of(kind.name(), (Object) keys))
        .onSuccess(this::checkOnRecord);
  }

  private void checkAmongThese() {
    Map<String, List<KnownAs>> byKey = new HashMap<>();
    for (KnownAs claim : claims) {
      List<KnownAs> others = byKey.computeIfAbsent(claim.key(), _ -> new ArrayList<>());
      others.forEach(other -> check(claim, other.isKey(), other.owner()));
      others.add(claim);
    }
  }

  /** What these records were known as before, they say anew. */
  private void checkOnRecord(RowSet<Row> known) {
    for (Row row : known) {
      String owner = row.getString("owner");
      claims.stream()
          .filter(claim -> claim.key().equals(row.getString("key")) && !owners.contains(owner))
          .forEach(claim -> check(claim, row.getBoolean("is_key"), owner));
    }
  }

  /** ISO gives codes of former countries to those that followed them. */
  private void check(KnownAs claim, boolean isKey, String owner) {
    boolean mayShare = kind == RecordKind.PARTY && !isKey && !claim.isKey();
    if (!claim.owner().equals(owner) && !mayShare) {
      claim.refuse("'%s' is known as '%s' already".formatted(owner, claim.key()));
    }
  }
}
