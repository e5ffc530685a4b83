package org.entente.graphql;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * A table that links records to dated ones and has their dates too: so those of a record are read
 * in their order by one index.
 *
 * @param table with the columns {@code id} and {@code date_earliest} of the dated ones
 * @param columns of what they are linked to: a record, or several together
 * @param dated SQL after {@code from} for the dated ones without their {@code date_earliest}, which
 *     the link has: PostgreSQL would take a join by both for one of hardly any rows
 * @param few whether no record is linked to more than some thousands: where two such records share
 *     rows, each row of the one is looked up among those of the other, as PostgreSQL takes a join
 *     by date and number for one of hardly any rows, and joins the rest too early
 */
public record DatedLink(String table, List<String> columns, String dated, boolean few) {

  /** A link of records to as many dated ones as there are. */
  public DatedLink(String table, List<String> columns, String dated) {
    this(table, columns, dated, false);
  }

  /** SQL after {@code from} for the dated ones of all records, each with the record's number. */
  public String rows(String alias) {
    return "(%s join %s using (id)) %s".formatted(table, dated, alias);
  }

  /** SQL that selects the numbers of dated ones. */
  public String select() {
    return "select id from " + table;
  }

  /**
   * That a row of the rows is of the record.
   *
   * @param record SQL that the columns' numbers are compared by, in their order: {@code = (?)}
   */
  String own(String alias, String record) {
    return "(%s) %s"
        .formatted(columns.stream().map(c -> alias + '.' + c).collect(joining(", ")), record);
  }

  /**
   * That a dated row is linked to the record, for PostgreSQL to join with the rest as it likes: by
   * its date too, so that it can read both in their order side by side until there are enough.
   *
   * @param alias of what has the row's {@code date_earliest}
   * @param id SQL for the row's number
   * @param record as {@link #own} has it
   */
  public String joined(String alias, String id, String record) {
    return "(%s.date_earliest, %s) in (select date_earliest, id from %s where (%s) %s)"
        .formatted(alias, id, table, String.join(", ", columns), record);
  }

  /** The same, to be looked up for each row. */
  String lookedUp(String alias, String record) {
    return "(select true from %s l where l.id = %s.id and %s limit 1)"
        .formatted(table, alias, own("l", record));
  }
}
