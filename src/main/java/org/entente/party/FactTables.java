package org.entente.party;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.entente.database.Upsert;

/** Writes the rows that the tables of facts make. */
final class FactTables {
  private static final Upsert SOURCES =
      Upsert.into("source")
          .column("slug", "varchar")
          .column("kind", "varchar")
          .column("publisher", "varchar")
          .column("title", "varchar")
          .column("url", "varchar")
          .date("date")
          .column("language", "varchar")
          .column("licence", "varchar");
  private static final Upsert CITATIONS =
      PartyRows.party(Upsert.numbered("citation"), "record_id")
          .column("source_id", "varchar", "(select id from source where slug = x.source_id)")
          .column("locator", "varchar")
          .column("attribute", "varchar")
          .column("value", "varchar");
  private static final Upsert SLUG_ALIASES =
      PartyRows.party(Upsert.into("slug_alias"), "record_id")
          .column("kind", "varchar")
          .column("slug", "varchar");

  private final SqlConnection connection;

  FactTables(SqlConnection connection) {
    this.connection = connection;
  }

  Future<?> write(FactRows rows) {
    return SOURCES
        .records(connection, "slug", json(rows.sources()))
        .compose(_ -> PartyRows.PARTIES.records(connection, "code", json(rows.parties())))
        .compose(_ -> numbers(rows.parties()))
        .compose(parties -> writeOwned(rows, parties));
  }

  private Future<?> writeOwned(FactRows rows, List<Long> parties) {
    return owned(PartyRows.NAMES, "party_id", parties, rows.names())
        .compose(_ -> owned(PartyRows.ALIASES, "party_id", parties, rows.aliases()))
        .compose(_ -> owned(PartyRows.SUCCESSIONS, "successor_id", parties, rows.successions()))
        .compose(_ -> owned(PartyRows.MEMBERSHIPS, "organization_id", parties, rows.memberships()))
        .compose(_ -> owned(CITATIONS, "record_id", parties, rows.citations()))
        .compose(_ -> owned(SLUG_ALIASES, "record_id", parties, rows.slugAliases()));
  }

  private Future<?> owned(Upsert table, String owner, List<Long> parties, List<JsonObject> rows) {
    return table.owned(connection, owner, parties, json(rows));
  }

  private Future<List<Long>> numbers(List<JsonObject> parties) {
    String[] codes = parties.stream().map(p -> p.getString("code")).toArray(String[]::new);
    return connection
        .preparedQuery("select id from party where code = any($1)")
        .execute(Tuple.of((Object) codes))
        .map(rows -> {
          List<Long> ids = new ArrayList<>();
          rows.forEach(row -> ids.add(row.getLong("id")));
          return ids;
        });
  }

  private static JsonArray json(List<JsonObject> rows) {
    return new JsonArray(rows);
  }
}
