package org.entente.merge;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Terms that officials who were merged have twice: in one post, and begun within 60 days of each
 * other, or surely running at the same time. Sources count from the election, or from the oath. Two
 * that follow each other are two, however short; and so are two that one of the officials had
 * before. Of several that another one fits, the one is it that began at the least distance.
 */
final class SameTerms {
  private static final String FIND =
      """
      with moved as (select r.id as merge_id, r.kept_id, (m.value -> 'row' ->> 'id')::bigint as id \
      from record_merge r cross join lateral jsonb_array_elements(r.moved) m \
      where r.id = any($1) and m.value ->> 'table' = 'term') \
      select a.id as a_id, a.slug as a_slug, b.id as b_id, b.slug as b_slug, v.merge_id, w.merge_id as a_merge_id, \
      coalesce((a.to_edtf = 'XXXX')::integer, 0) as a_prominence, \
      coalesce((b.to_edtf = 'XXXX')::integer, 0) as b_prominence, \
      null as a_item, null as b_item, '{}'::varchar[] as a_schemes, '{}'::varchar[] as b_schemes \
      from moved v join term b on b.id = v.id \
      join term a on a.official_id = b.official_id and a.post_id = b.post_id and a.id <> b.id \
      left join moved w on w.id = a.id \
      where not a.withdrawn and not b.withdrawn and v.merge_id is distinct from w.merge_id \
      and (w.id is null or a.id < b.id) \
      and (abs(a.from_earliest - b.from_earliest) <= 60 \
      or (a.from_latest < coalesce(b.to_earliest, 'infinity') \
      and b.from_latest < coalesce(a.to_earliest, 'infinity'))) \
      and not (a.from_earliest > b.from_latest and a.from_earliest >= coalesce(b.to_latest, 'infinity')) \
      and not (b.from_earliest > a.from_latest and b.from_earliest >= coalesce(a.to_latest, 'infinity')) \
      order by abs(a.from_earliest - b.from_earliest), a.slug, b.slug\
      """;

  private SameTerms() {}

  /** Of officials who were merged by the merges of these numbers. */
  static Future<List<Merge>> of(Long[] made, SqlConnection connection) {
    return connection
        .preparedQuery(FIND)
        .execute(Tuple.of((Object) made))
        .map(rows -> {
          Map<Long, Long> sides = new HashMap<>();
          rows.forEach(row -> {
            sides.put(row.getLong("a_id"), row.getLong("a_merge_id"));
            sides.put(row.getLong("b_id"), row.getLong("merge_id"));
          });
          Groups groups =
              new Groups(
                  (one, other) -> Objects.equals(sides.get(one.id()), sides.get(other.id())));
          Map<Long, Long> partOf = new HashMap<>();
          Verdict verdict =
              Verdict.sure(DuplicateRule.TERM, "One official has them in one post at one time.");
          rows.forEach(row -> {
            Candidate one = Candidate.of(row, "a_");
            Candidate other = Candidate.of(row, "b_");
            // With the merge that moved it, if it was moved.
            Long merge = row.getLong("merge_id");
            partOf.putIfAbsent(
                one.id(), Objects.requireNonNullElse(row.getLong("a_merge_id"), merge));
            partOf.putIfAbsent(other.id(), merge);
            groups.add(Pair.of(one, other, verdict));
          });
          return groups.merges().stream()
              .map(pair -> Merge.of(pair).partOf(partOf.get(pair.merged().id())))
              .toList();
        });
  }
}
