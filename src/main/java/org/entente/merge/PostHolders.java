package org.entente.merge;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;

/**
 * Posts of one party that two sources call differently, and that the same officials held at the
 * same times: of the head of a mission two officials at least. Ministers have several posts at a
 * time, so of other posts these are all of the fewer, three at least, and the titles are alike.
 */
final class PostHolders {
  private static final String FIND =
      """
      with compared as materialized (select p.id, p.slug, p.party_id, p.title, p.kind, \
      p.accredited_to_id, array(select distinct split_part(k.key, ':', 1) from source_key k \
      where k.record_id = p.id) as schemes, (select count(distinct t.official_id) from term t \
      where t.post_id = p.id and not t.withdrawn) as holders from post p where not p.withdrawn), \
      held as (select a.id as a_id, b.id as b_id, count(distinct s.official_id) as shared, \
      least(min(a.holders), min(b.holders)) as holders from compared a \
      join term s on s.post_id = a.id join term t on t.official_id = s.official_id \
      join compared b on b.id = t.post_id and a.id < b.id and a.party_id = b.party_id \
      and a.kind = b.kind and coalesce(a.accredited_to_id = b.accredited_to_id, true) \
      and not a.schemes && b.schemes where not s.withdrawn and not t.withdrawn \
      and greatest(s.from_earliest, t.from_earliest) - least(s.from_latest, t.from_latest) <= 60 \
      and s.from_edtf <> 'XXXX' and t.from_edtf <> 'XXXX' group by 1, 2) \
      select h.shared, c.code as party, a.title, b.title as other_title, \
      a.id as a_id, a.slug as a_slug, a.schemes as a_schemes, null as a_item, 0 as a_prominence, \
      b.id as b_id, b.slug as b_slug, b.schemes as b_schemes, null as b_item, 0 as b_prominence \
      from held h join compared a on a.id = h.a_id join compared b on b.id = h.b_id \
      join party c on c.id = a.party_id where case when a.kind = 'CHIEF_OF_MISSION' \
      then h.shared > 1 \
      else h.shared > 2 and h.shared = h.holders and similarity(a.title, b.title) > 0.4 end \
      order by h.shared desc, a.slug, b.slug\
      """;

  private PostHolders() {}

  /** Those held by most of the same officials first; none is sure. */
  static Future<List<Pair>> find(SqlConnection connection) {
    return Pair.found(connection, PostHolders::pair, FIND);
  }

  private static Optional<Pair> pair(Row row) {
    Candidate one = Candidate.of(row, "a_");
    Candidate other = Candidate.of(row, "b_");
    String explanation =
        "'%s' and '%s' are posts of %s; of those who held the one %d held the other at that time."
            .formatted(
                row.getString("title"),
                row.getString("other_title"),
                row.getString("party"),
                row.getLong("shared"));
    return one.schemes().isEmpty() && other.schemes().isEmpty()
        ? Optional.empty()
        : Optional.of(Pair.of(one, other, Verdict.doubtful(DuplicateRule.HOLDERS, explanation)));
  }
}
