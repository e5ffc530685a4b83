package org.entente.search;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What PostgreSQL's statistics tell of the words of documents. They are read beside a search, again
 * after a while; until they are there, no word counts as rare.
 */
@Singleton
class WordStatistics {
  /** Of a table that was analyzed; PostgreSQL gives the least of the shares behind them. */
  static final String READ =
      """
      select c.reltuples::bigint as documents, s.most_common_elems::text::text[] as words, \
      s.most_common_elem_freqs as shares from pg_class c join pg_stats s \
      on s.schemaname = c.relnamespace::regnamespace::text and s.tablename = c.relname \
      where c.oid = 'search_document'::regclass and s.attname = 'words' \
      and cardinality(s.most_common_elem_freqs) > cardinality(s.most_common_elems)\
      """;

  /** In fewer documents the index finds whatever is asked for within moments. */
  private static final long MANY = 50_000;

  private static final long EVERY = Duration.ofMinutes(10).toNanos();

  private final Pool pool;
  private final AtomicLong read = new AtomicLong(System.nanoTime() - EVERY);
  private volatile WordCounts counts = WordCounts.UNKNOWN;

  WordStatistics(Pool pool) {
    this.pool = pool;
  }

  WordCounts counts() {
    long now = System.nanoTime();
    long last = read.get();
    if (now - last >= EVERY && read.compareAndSet(last, now)) {
      // Where it fails searches do too, or take longer, and tell.
      pool.query(READ).execute().onSuccess(rows -> rows.forEach(this::note));
    }
    return counts;
  }

  private void note(Row row) {
    long documents = row.getLong("documents");
    if (documents >= MANY) {
      counts =
          WordCounts.of(documents, row.getArrayOfStrings("words"), row.getArrayOfFloats("shares"));
    }
  }
}
