package org.entente.relation;

import org.jspecify.annotations.Nullable;

/** The rows of a timeline, of everything on record or of what two parties share. */
final class TimelineSql {
  private TimelineSql() {}

  /** Each kind's items have an id of their own series; four kinds share one here. */
  static String items(TimelineKind kind, @Nullable Pair pair) {
    return "(%s%s) r".formatted(select(kind), pair == null ? "" : " where " + shared(kind, pair));
  }

  private static String select(TimelineKind kind) {
    return switch (kind) {
      case MEETING ->
          """
          select m.id * 4 as id, 'MEETING' as kind, m.id as item_id, m.date_earliest, \
          m.date_latest, m.withdrawn from meeting m\
          """;
      case POSITION ->
          """
          select p.id * 4 + 1 as id, 'POSITION' as kind, p.id as item_id, p.date_earliest, \
          p.date_latest, p.issue_id, p.withdrawn from position p\
          """;
      case AGREEMENT ->
          """
          select s.id * 4 + 2 as id, 'AGREEMENT' as kind, s.id as item_id, s.date_earliest, \
          s.date_latest, a.issue_id, a.withdrawn \
          from agreement_step s join agreement a on a.id = s.agreement_id\
          """;
      case MEASURE ->
          """
          select s.id * 4 + 3 as id, 'MEASURE' as kind, s.id as item_id, s.date_earliest, \
          s.date_latest, m.issue_id, m.withdrawn \
          from measure_step s join measure m on m.id = s.measure_id\
          """;
    };
  }

  private static String shared(TimelineKind kind, Pair pair) {
    return switch (kind) {
      case MEETING -> pair.met("m.id");
      case POSITION -> pair.said();
      case AGREEMENT -> pair.agreed("a.id");
      case MEASURE -> pair.imposed();
    };
  }
}
