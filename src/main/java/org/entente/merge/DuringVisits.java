package org.entente.merge;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;

/**
 * What took place on the occasion of what, as the record itself shows.
 *
 * <p>Talks that a visitor held with the host, in the host's country on the days of the visit, took
 * place on the occasion of it. Where two visits fit, where others took part, or where nobody who
 * came is known to have been at the talks, nothing is said; nor where an editor named an occasion,
 * or none. One of the two is a source's, as whoever writes both by hand knows.
 *
 * <p>A visit of which a source's words name the title of a summit, conference or signing that was
 * held in the country on its days, and of one alone, took place on the occasion of that, if
 * another's visit told of it: of what its own source tells beside it, the source says which.
 */
final class DuringVisits {
  /**
   * Who came leads from the visit to the talks: of the days alone a source of events would have
   * hundreds of both that fit, and nobody known at any.
   */
  static final String LINK =
      """
      with visitors as materialized (select v.id as visit_id, v.country_id, v.date_earliest, \
      v.date_latest, g.official_id from meeting v join attendance g on g.meeting_id = v.id \
      where v.kind = 'VISIT' and v.status = 'HELD' and not v.withdrawn \
      and v.host_id = v.country_id and g.party_id <> v.host_id and g.official_id is not null), \
      talks as materialized (select m.id, m.country_id, m.date_earliest, m.date_latest, \
      a.official_id from meeting m join attendance a on a.meeting_id = m.id \
      where m.kind in ('TALKS', 'SUMMIT', 'SIGNING') and not m.withdrawn \
      and m.occasion_id is null and a.official_id is not null), \
      near as (select distinct m.id, v.visit_id, v.country_id as host_id \
      from visitors v join talks m using (country_id, official_id) \
      where m.date_earliest between v.date_earliest and v.date_earliest + 31 \
      and v.date_latest between m.date_latest and v.date_earliest + 31 \
      and exists (select from source_key where record_id in (m.id, v.visit_id))), \
      fitting as (select n.id, min(n.visit_id) as visit_id from near n \
      where exists (select from attendance a \
      where a.meeting_id = n.id and a.party_id = n.host_id) \
      and not exists (select from attendance a where a.meeting_id = n.id \
      and a.party_id not in (select party_id from attendance where meeting_id = n.visit_id)) \
      and not exists (select from row_change c where c.table_name = 'meeting' \
      and c.record_id = n.id and c.before ->> 'occasion_id' is not null) \
      group by n.id having count(*) = 1) \
      update meeting m set occasion_id = f.visit_id from fitting f where f.id = m.id \
      and not leads_to('meeting', 'occasion_id', f.visit_id, m.id)\
      """;

  /**
   * A title of one word but "meeting" is no name of anything. Both sides are picked before they are
   * put together, as above.
   */
  static final String LINK_VISITS =
      """
      with visits as materialized (select v.* from meeting v \
      where v.kind = 'VISIT' and v.status = 'HELD' and not v.withdrawn and v.occasion_id is null \
      and v.date_latest - v.date_earliest <= 31 \
      and exists (select from source_key k where k.record_id = v.id) \
      and exists (select from citation c where c.record_id = v.id and c.quotation is not null)), \
      occasions as materialized (select m.*, \
      regexp_replace(lower(m.title), '\\s+meetings?$', '') as name from meeting m \
      where m.kind in ('SUMMIT', 'CONFERENCE', 'SIGNING') and not m.withdrawn \
      and m.date_latest <= m.date_earliest + 31), \
      fitting as (select v.id, min(m.id) as occasion_id from visits v \
      join occasions m on m.country_id = v.country_id \
      and m.date_earliest <= v.date_latest and m.date_latest >= v.date_earliest \
      cross join lateral (select \
      exists (select from source_key k join source_key o on o.record_id = m.id \
      and split_part(o.key, '/', 1) = split_part(k.key, '/', 1) where k.record_id = v.id) as own) t \
      where m.name like '% %' \
      and exists (select from citation c where c.record_id = v.id \
      and position(m.name in lower(c.quotation)) > 0) \
      and not exists (select from row_change c where c.table_name = 'meeting' \
      and c.record_id = v.id and c.before ->> 'occasion_id' is not null) \
      group by v.id having count(*) = 1 and not bool_or(t.own)) \
      update meeting v set occasion_id = f.occasion_id from fitting f where f.id = v.id \
      and not leads_to('meeting', 'occasion_id', f.occasion_id, v.id)\
      """;

  private DuringVisits() {}

  /** How many talks were found to be part of a visit, and visits to be part of something else. */
  static Future<Integer> link(SqlConnection connection) {
    return count(connection, LINK)
        .compose(talks -> count(connection, LINK_VISITS).map(visits -> talks + visits));
  }

  private static Future<Integer> count(SqlConnection connection, String update) {
    return connection.query(update).execute().map(rows -> rows.rowCount());
  }
}
