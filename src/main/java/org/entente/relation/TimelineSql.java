package org.entente.relation;

import org.jspecify.annotations.Nullable;

/** The rows of a timeline, of everything on record or of what two parties share. */
final class TimelineSql {
  /**
   * Each kind's items have an id of their own series; four kinds share one here. (Without
   * conditions of their own, so that each can be read by its index.)
   */
  private static final String ITEMS =
      """
      (select id * 4 as id, 'MEETING' as kind, id as item_id, date_earliest, date_latest, \
      null::bigint as issue_id, id as meeting_id, withdrawn from meeting%s \
      union all \
      select p.id * 4 + 1, 'POSITION', p.id, p.date_earliest, p.date_latest, p.issue_id, \
      null, p.withdrawn from position p%s \
      union all \
      select s.id * 4 + 2, 'AGREEMENT', s.id, s.date_earliest, s.date_latest, a.issue_id, null, \
      a.withdrawn from agreement_step s join agreement a on a.id = s.agreement_id%s \
      union all \
      select s.id * 4 + 3, 'MEASURE', s.id, s.date_earliest, s.date_latest, m.issue_id, null, \
      m.withdrawn from measure_step s join measure m on m.id = s.measure_id%s) r\
      """;

  private TimelineSql() {}

  static String items(@Nullable Pair pair) {
    return pair == null
        ? ITEMS.formatted("", "", "", "")
        : ITEMS.formatted(
            " where " + pair.met("id"),
            " where " + pair.said(),
            " where " + pair.agreed("a.id"),
            " where " + pair.imposed());
  }
}
