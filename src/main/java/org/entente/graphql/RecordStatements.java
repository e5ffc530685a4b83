package org.entente.graphql;

/**
 * How the records of a kind are fetched for a document.
 *
 * @param columns what stands after {@code select}
 * @param byIds fetches those whose numbers are in the array {@code $1}
 * @param byKey fetches the one whose key is {@code $1}, if it is written so
 * @param byKeys fetches those whose keys are in the array {@code $1}, as far as they are written
 *     so, each with its key
 * @param byAnyKey fetches the one whose key is {@code $1}, however it is written
 */
record RecordStatements(
    String columns, String byIds, String byKey, String byKeys, String byAnyKey) {

  /** What the column is called that has the key by which a record was found. */
  static final String WRITTEN = "written_key";

  /**
   * Those of a kind.
   *
   * @param mentioned the fields that the document has
   */
  static RecordStatements of(RecordTable<?> table, MentionedFields mentioned) {
    String columns = table.selected(mentioned);
    String select = "select " + columns;
    String from = " from %s where ".formatted(table.from());
    String key = "r." + table.keyColumn();
    return new RecordStatements(
        columns,
        select + from + "r.id = any($1)",
        select + from + key + " = $1",
        select + ", " + key + " as " + WRITTEN + from + key + " = any($1)",
        select + from + "r.id = " + table.idByAnyKey("$1"));
  }
}
