package org.entente.graphql;

/**
 * A table that links records to dated ones and has their dates too: so those of a record are read
 * in their order by one index.
 *
 * @param table with the columns {@code id} and {@code date_earliest} of the dated ones
 * @param column of the records that they are linked to
 * @param dated SQL after {@code from} for the dated ones without their {@code date_earliest}, which
 *     the link has: PostgreSQL would take a join by both for one of hardly any rows
 */
public record DatedLink(String table, String column, String dated) {

  /** SQL after {@code from} for the dated ones of all records, each with the record's number. */
  public String rows(String alias) {
    return "(%s join %s using (id)) %s".formatted(table, dated, alias);
  }

  /** SQL that selects the numbers of dated ones. */
  public String select() {
    return "select id from " + table;
  }

  /** That a row of the rows is of the record. */
  public String own(String alias, String record) {
    return "%s.%s = %s".formatted(alias, column, record);
  }

  /** That a dated row is linked to the record, for PostgreSQL to join with the rest as it likes. */
  public String joined(String alias, String record) {
    return "%s.id in (%s where %s = %s)".formatted(alias, select(), column, record);
  }

  /** The same, to be looked up for each row. */
  String lookedUp(String alias, String record) {
    return "(select true from %2$s l where l.id = %1$s.id and l.%3$s = %4$s)"
        .formatted(alias, table, column, record);
  }
}
