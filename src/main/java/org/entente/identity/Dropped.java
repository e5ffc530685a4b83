package org.entente.identity;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.graphql.RecordKind;

/** What became of the records that the sources of an import no longer have. */
final class Dropped {
  /** Officials of sources that were read, of whom only texts told, and none does any more. */
  private static final String NAMED =
      """
      select k.record_id from source_key k join official o on o.id = k.record_id \
      where k.key like 'named:%' and k.source in (select source from read_key) and not o.withdrawn \
      and not exists (select from source_key x where x.record_id = o.id and x.key not like 'named:%') \
      and not exists (select from attendance a join meeting m on m.id = a.meeting_id \
      where a.official_id = o.id and not m.withdrawn) and not changed_by_others(o.id) \
      order by k.key\
      """;

  private static final String TELL =
      """
      select x.id, r.kind, record_key(x.id) as key, record_title(x.id) as title \
      from unnest($1::bigint[]) with ordinality x(id, place) join record r on r.id = x.id \
      order by x.place\
      """;

  private final Database database;
  private final Map<Long, Fate> fates = new LinkedHashMap<>();

  private Dropped(Database database) {
    this.database = database;
  }

  /** Withdraws what is to be withdrawn, within a transaction; gives these and those that stay. */
  static Losses of(Database database, Coverage coverage, Set<String> unread) {
    Dropped dropped = new Dropped(database);
    Absences absences = new Absences(database, coverage, unread);
    dropped.fates.putAll(absences.find());
    dropped.withdraw();
    dropped.withdrawNamed();
    return new Losses(dropped.told(), absences.large());
  }

  private void withdraw() {
    Set<Long> going = new HashSet<>(fates.keySet());
    going.removeIf(id -> fates.get(id) != Fate.WITHDRAWN);
    if (!going.isEmpty()) {
      Set<Long> gone = new Withdrawals(database).withdraw(going);
      going.stream().filter(id -> !gone.contains(id)).forEach(id -> fates.put(id, Fate.NEEDED));
    }
  }

  private void withdrawNamed() {
    List<Long> named = new ArrayList<>();
    for (Row row : database.rows(NAMED)) {
      named.add(row.getLong(0));
    }
    if (!named.isEmpty()) {
      new Withdrawals(database).withdraw(named).forEach(id -> fates.put(id, Fate.WITHDRAWN));
    }
  }

  private List<DroppedRecord> told() {
    List<DroppedRecord> told = new ArrayList<>();
    if (!fates.isEmpty()) {
      for (Row row : database.rows(TELL, (Object) fates.keySet().toArray(Long[]::new))) {
        told.add(
            new DroppedRecord(
                RecordKind.valueOf(row.getString("kind")),
                row.getString("key"),
                row.getString("title"),
                Objects.requireNonNull(fates.get(row.getLong("id")))));
      }
    }
    return told;
  }
}
