package org.entente.identity;

/**
 * Has the statistics made anew of tables that are more than twice as large as when they were made,
 * lest the database goes on as with the few rows that it knew; of the columns by which statements
 * of an import look for rows.
 */
final class GrownTables {
  private static final String GROWN =
      """
      select string_agg(format('%s (%s)', t.name, t.columns), ', ') from (values \
      ('record', 'id'), ('citation', 'record_id, source_id'), ('official', 'id, slug'), \
      ('post', 'id, slug'), ('term', 'id, slug, official_id, post_id'), \
      ('meeting', 'id, slug, occasion_id'), \
      ('attendance', 'meeting_id, party_id, official_id, post_id'), \
      ('source_key', 'key, record_id'), ('official_alias', 'official_id'), \
      ('row_change', 'revision_id, record_id, table_name'), \
      ('change', 'revision_id, record_id'), ('search_document', 'record_id, standing')) \
      t (name, columns) join pg_class c on c.oid = t.name::regclass \
      where pg_relation_size(c.oid) > 2 * c.relpages * current_setting('block_size')::bigint\
      """;

  private GrownTables() {}

  /** Within a transaction, which has most of what is new. */
  static void analyze(Database database) {
    String grown = database.rows(GROWN).iterator().next().getString(0);
    if (grown != null) {
      database.run("set local default_statistics_target = 10; analyze " + grown);
    }
  }
}
