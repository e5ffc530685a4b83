package org.entente.dossier;

import io.vertx.core.json.JsonObject;
import java.util.Locale;
import org.entente.graphql.RecordKind;

/**
 * What a field refers to.
 *
 * @param kind of the record
 * @param partyKind which of the two kinds a party has to be of; empty where it may be of either,
 *     and for all other records
 */
record Referent(RecordKind kind, String partyKind) {
  static final Referent COUNTRY = new Referent(RecordKind.PARTY, "COUNTRY");
  static final Referent ORGANIZATION = new Referent(RecordKind.PARTY, "ORGANIZATION");

  /** Any record of that kind. */
  static Referent of(RecordKind kind) {
    return new Referent(kind, "");
  }

  /** As sentences name it. */
  String noun() {
    return partyKind.isEmpty() ? kind.noun() : partyKind.toLowerCase(Locale.ROOT);
  }

  /** Whether the row of a record of the kind is of one that is meant. */
  boolean includes(JsonObject row) {
    return partyKind.isEmpty() || partyKind.equals(row.getString("kind"));
  }

  /** SQL for those of the keys {@code $1} that are on record. */
  String present() {
    return "select %1$s as key from %2$s where %1$s = any($1)%3$s"
        .formatted(
            kind.keyColumn(),
            kind.table(),
            partyKind.isEmpty() ? "" : " and kind = '%s'".formatted(partyKind));
  }
}
