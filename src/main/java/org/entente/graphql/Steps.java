package org.entente.graphql;

import java.time.LocalDate;

/**
 * The steps of records' courses. A record's status on a day is that of the last step that can have
 * been taken by then.
 *
 * @param table of the steps
 * @param owner the column with the number of the step's record
 */
public record Steps(String table, String owner) {
  private static final String LATEST =
      """
      exists (select from %1$s s where s.%2$s = r.id and s.status %3$s and s.date_earliest <= ? \
      and not exists (select from %1$s later where later.%2$s = s.%2$s \
      and later.date_earliest <= ? \
      and (later.date_earliest, later.ordinal) > (s.date_earliest, s.ordinal)))\
      """;

  /** That the record's status on a day is that of the constant. */
  public Condition are(Enum<?> status, LocalDate day) {
    return Condition.of(LATEST.formatted(table, owner, "= ?"), status.name(), day, day);
  }

  /**
   * That the record has a status on the day which is one of some.
   *
   * @param which SQL that follows the column of the status, as {@code in ('AGREED')}
   */
  public Condition are(String which, LocalDate day) {
    return Condition.of(LATEST.formatted(table, owner, which), day, day);
  }
}
