package org.entente.graphql;

import java.time.LocalDate;

/**
 * The steps of records' courses. A record's status on a day is that of the last step that can have
 * been taken by then; its date is that of the first.
 *
 * @param table of the steps
 * @param records the table of the records
 */
public record Steps(String table, String records) {
  private static final String LATEST =
      """
      exists (select from %1$s s where s.%2$s = r.id and s.status %3$s and s.date_earliest <= ? \
      and not exists (select from %1$s later where later.%2$s = s.%2$s \
      and later.date_earliest <= ? \
      and (later.date_earliest, later.ordinal) > (s.date_earliest, s.ordinal)))\
      """;

  /** SQL in brackets for all records with the whole date of their first steps. */
  public String dated() {
    return with("first.date_edtf, first.date_earliest, first.date_latest, first.date_words");
  }

  /** The same without the date's first day, beside a table that has it. */
  public String datedBeside() {
    return with("first.date_edtf, first.date_latest, first.date_words");
  }

  private String with(String dates) {
    return """
    (select %1$s.*, %4$s from %1$s join %2$s first \
    on first.%3$s = %1$s.id and first.ordinal = 1)\
    """
        .formatted(records, table, owner(), dates);
  }

  /** The column of the steps with the number of their record. */
  private String owner() {
    return records + "_id";
  }

  /** That the record's status on a day is that of the constant. */
  public Condition are(Enum<?> status, LocalDate day) {
    return Condition.of(LATEST.formatted(table, owner(), "= ?"), status.name(), day, day);
  }

  /**
   * That the record has a status on the day which is one of some.
   *
   * @param which SQL that follows the column of the status, as {@code in ('AGREED')}
   */
  public Condition are(String which, LocalDate day) {
    return Condition.of(LATEST.formatted(table, owner(), which), day, day);
  }
}
