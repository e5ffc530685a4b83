package org.entente.merge;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.identity.Ambassadors;

/**
 * Posts of ambassadors of one party to one country, which sources call differently. Imports take
 * them for one from the beginning; here are those that had been taken for two before they did. A
 * post that one alone may hold is left to an editor, as terms of the other may overlap in it.
 */
final class PostPairs {
  private static final String FIND =
      """
      select p.id, p.slug, p.title, p.several_holders, c.code as party, c.name as party_name, \
      a.code as accredited_to, null::varchar as item, array(select distinct \
      split_part(k.key, ':', 1) from source_key k where k.record_id = p.id) as schemes, \
      row_number() over (partition by p.party_id, p.accredited_to_id order by p.id)::integer \
      as prominence \
      from post p join party c on c.id = p.party_id join party a on a.id = p.accredited_to_id \
      where p.kind = 'CHIEF_OF_MISSION' and a.kind = 'COUNTRY' and not p.withdrawn order by p.id\
      """;

  private PostPairs() {}

  /** The first that was on record with each of the others. */
  static Future<List<Pair>> find(SqlConnection connection) {
    return connection
        .query(FIND)
        .execute()
        .map(rows -> {
          Map<String, Row> first = new HashMap<>();
          List<Pair> pairs = new ArrayList<>();
          for (Row row : rows) {
            if (Ambassadors.have(row.getString("title"), row.getString("party_name"))) {
              String mission = row.getString("party") + " " + row.getString("accredited_to");
              Row other = first.putIfAbsent(mission, row);
              if (other != null) {
                add(other, row, pairs);
              }
            }
          }
          return pairs;
        });
  }

  private static void add(Row one, Row other, List<Pair> pairs) {
    Candidate first = Candidate.of(one, "");
    Candidate second = Candidate.of(other, "");
    if (first.schemes().isEmpty() && second.schemes().isEmpty()) {
      return;
    }
    String explanation =
        "%s has one ambassador to %s at a time, be the title '%s' or '%s'."
            .formatted(
                one.getString("party"),
                one.getString("accredited_to"),
                one.getString("title"),
                other.getString("title"));
    Verdict verdict = Verdict.sure(DuplicateRule.AMBASSADOR, explanation);
    boolean fit = one.getBoolean("several_holders") && other.getBoolean("several_holders");
    pairs.add(Pair.of(first, second, fit ? verdict : verdict.inDoubt()));
  }
}
