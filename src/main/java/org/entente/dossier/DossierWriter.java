package org.entente.dossier;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.database.Upsert;
import org.entente.graphql.RecordKind;

/** Writes a dossier's rows: what is new is added, what differs is changed, the rest stays. */
final class DossierWriter {
  private final DossierRows rows;
  private final SqlConnection connection;
  private final Map<RecordKind, List<Long>> numbers = new EnumMap<>(RecordKind.class);

  DossierWriter(DossierRows rows, SqlConnection connection) {
    this.rows = rows;
    this.connection = connection;
  }

  Future<?> write() {
    Future<?> written = Future.succeededFuture();
    for (DossierTable table : DossierTable.values()) {
      written = written.compose(_ -> records(table)).compose(_ -> number(table));
    }
    for (PartTable table : PartTable.values()) {
      written = written.compose(_ -> parts(table));
    }
    for (DossierTable table : DossierTable.values()) {
      written = written.compose(_ -> citations(table.kind())).compose(_ -> aliases(table.kind()));
    }
    return written;
  }

  private Future<?> records(DossierTable table) {
    Future<?> written = Future.succeededFuture();
    for (List<Entry> generation : Generations.of(rows.of(table), table.parent())) {
      List<JsonObject> json = generation.stream().map(Entry::row).toList();
      written =
          written.compose(
              _ -> table.upsert().records(connection, table.key(), new JsonArray(json)));
    }
    return written;
  }

  private Future<?> number(DossierTable table) {
    List<String> keys = rows.keys(table);
    if (keys.isEmpty()) {
      return Future.succeededFuture();
    }
    String sql =
        "select id from %s where %s = any($1)".formatted(table.kind().table(), table.key());
    return connection
        .preparedQuery(sql)
        .execute(Tuple.of((Object) keys.toArray(String[]::new)))
        .map(found -> {
          List<Long> ids = new ArrayList<>();
          found.forEach(row -> ids.add(row.getLong("id")));
          return numbers.put(table.kind(), ids);
        });
  }

  private Future<?> parts(PartTable table) {
    return owned(table.upsert(), table.owner(), table.ownerColumn(), rows.of(table));
  }

  private Future<?> citations(RecordKind kind) {
    return owned(PartTable.citations(kind), kind, "record_id", rows.citations(kind));
  }

  /** Of kinds that have other keys; what others were once called stays. */
  private Future<?> aliases(RecordKind kind) {
    if (kind != RecordKind.ISSUE && kind != RecordKind.MECHANISM) {
      return Future.succeededFuture();
    }
    return owned(PartTable.aliases(kind), kind, "record_id", rows.aliases(kind));
  }

  private Future<?> owned(Upsert upsert, RecordKind kind, String column, JsonArray parts) {
    List<Long> owners = numbers.getOrDefault(kind, List.of());
    return owners.isEmpty()
        ? Future.succeededFuture()
        : upsert.owned(connection, column, owners, parts);
  }
}
