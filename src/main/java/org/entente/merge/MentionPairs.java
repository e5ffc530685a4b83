package org.entente.merge;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Officials of whom only texts tell, with whom all of these mean. */
final class MentionPairs {
  private static final String FACTS =
      """
      select a.full_name, a.id as a_id, a.slug as a_slug, a.wikidata_id as a_item, array(\
      select distinct split_part(k.key, ':', 1) from source_key k where k.record_id = a.id) \
      as a_schemes, case when a.wikidata_id is null then 1 else 0 end as a_prominence, \
      b.id as b_id, b.slug as b_slug, b.wikidata_id as b_item, array(\
      select distinct split_part(k.key, ':', 1) from source_key k where k.record_id = b.id) \
      as b_schemes, case when b.wikidata_id is null then 1 else 0 end as b_prominence \
      from unnest($1::varchar[], $2::varchar[]) x(one, other) \
      join official a on a.slug = x.one join official b on b.slug = x.other \
      where not a.withdrawn and not b.withdrawn order by a.slug\
      """;

  private MentionPairs() {}

  /** Those of one whom texts name and of the one whom they mean, by their slugs. */
  static Future<List<Pair>> find(SqlConnection connection, Map<String, String> meant) {
    List<String> named = List.copyOf(meant.keySet());
    return connection
        .preparedQuery(FACTS)
        .execute(
            Tuple.of(
                (Object) named.toArray(String[]::new),
                (Object) named.stream().map(meant::get).toArray(String[]::new)))
        .map(rows -> {
          List<Pair> pairs = new ArrayList<>();
          rows.forEach(row -> pairs.add(pair(row)));
          return pairs;
        });
  }

  private static Pair pair(Row row) {
    String explanation =
        "Each text that names '%s' does so when the other, who has the name, held a post."
            .formatted(row.getString("full_name"));
    return Pair.of(
        Candidate.of(row, "a_"),
        Candidate.of(row, "b_"),
        Verdict.sure(DuplicateRule.MENTION, explanation));
  }
}
