package org.entente.identity;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parties whose officials were looked up in all texts, with a digest of all that decides who is
 * found: the texts that name any of them, with whom they were found to be; who held posts of the
 * party, when, under which names; whom texts alone tell of. As long as it is the same, nobody else
 * can be found, whatever has changed elsewhere.
 */
final class LookedUp {
  /** To be counted up by whoever changes how names are found, so that all are looked up again. */
  private static final String RULES = "2";

  private static final String OTHERWISE =
      """
      with told as (select t.value ->> 'party' as party, hash_record_extended(\
      row(k.key, m.slug, k.mentions, k.entry -> 'date', k.entry -> 'attendances'), 0) as hash \
      from source_key k join meeting m on m.id = k.record_id \
      cross join jsonb_array_elements(k.mentions) t \
      where k.mentions is not null and not m.withdrawn and t.value ? 'called'), \
      held as (select c.code as party, hash_record_extended(\
      row(o.slug, p.slug, p.kind, t.id, t.from_earliest, t.from_latest, t.to_latest, array(select o.full_name \
      union select a.name from official_alias a where a.official_id = o.id order by 1)), 0) as hash \
      from party c join post p on p.party_id = c.id join term t on t.post_id = p.id \
      join official o on o.id = t.official_id where not t.withdrawn and not o.withdrawn), \
      named as (select substring(k.key from ':(.*?)/') as party, \
      hash_record_extended(row(k.key, record_key(k.record_id)), 0) as hash \
      from source_key k where k.key like $1), \
      now as (select party, md5($2 || string_agg(hash::text, ' ' order by hash)) as digest \
      from (table told union all table held union all table named) x \
      where party in (select party from told) group by party) \
      select n.party, n.digest from now n left join looked_up l using (party) \
      where l.digest is distinct from n.digest\
      """;

  private static final String FORGET = "delete from looked_up where party = any($1)";

  private static final String KEEP =
      """
      insert into looked_up select * from unnest($1::varchar[], $2::varchar[]) \
      on conflict (party) do update set digest = excluded.digest\
      """;

  private final Database database;

  /** By the parties' codes. */
  private final Map<String, String> digests = new HashMap<>();

  /** Within a transaction. */
  LookedUp(Database database) {
    this.database = database;
    for (Row row : database.rows(OTHERWISE, HeldPosts.SCHEME + ":%", RULES)) {
      digests.put(row.getString("party"), row.getString("digest"));
    }
  }

  /** The codes of the parties for which anything is otherwise than when they were looked up. */
  Set<String> otherwise() {
    return Set.copyOf(digests.keySet());
  }

  /** Before they are looked up. */
  void forget() {
    database.rows(FORGET, (Object) digests.keySet().toArray(String[]::new));
  }

  /**
   * Once they were looked up, and nothing was written.
   *
   * @param open the parties with officials that are still to be compared
   */
  void keep(Set<String> open) {
    database.rows(FORGET, (Object) open.toArray(String[]::new));
    List<String> settled = new ArrayList<>(digests.keySet());
    settled.removeAll(open);
    database.rows(
        KEEP,
        settled.toArray(String[]::new),
        settled.stream().map(digests::get).toArray(String[]::new));
  }
}
