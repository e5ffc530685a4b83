package org.entente.dossier;

import java.util.ArrayList;
import java.util.List;
import org.entente.graphql.RecordKind;

/**
 * A key by which a record is to be found.
 *
 * @param owner the record's own key
 * @param field of the entry that says it; empty where it is the record's own key
 */
record KnownAs(String key, String owner, Entry entry, String field) {

  /** Of all records of a kind: their own keys, and the others that they are given. */
  static List<KnownAs> of(RecordKind kind, DossierRows rows) {
    List<KnownAs> all = new ArrayList<>();
    for (Entry entry : rows.of(DossierTable.of(kind))) {
      String owner = entry.row().getString(kind.keyColumn(), "");
      all.add(new KnownAs(owner, owner, entry, ""));
      entry.textOf("alpha3").ifPresent(iso -> all.add(new KnownAs(iso, owner, entry, "alpha3")));
      rows.aliases(kind, owner)
          .forEach(alias -> all.add(new KnownAs(alias, owner, entry, "aliases")));
    }
    return all;
  }

  boolean isKey() {
    return field.isEmpty();
  }

  /** Notes that it is another record's. */
  void refuse(String reason) {
    entry.taken(field, reason);
  }
}
