package org.entente.search;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What PostgreSQL's statistics tell of documents and their words. They are read beside a search,
 * again after a while; until they are there, no word counts as rare.
 */
@Singleton
class WordStatistics {
  /** Of a table that was analyzed; PostgreSQL gives the least of the shares behind them. */
  static final String READ =
      """
      select c.reltuples::bigint as documents, s.most_common_elems::text::text[] as words, \
      s.most_common_elem_freqs as shares from pg_class c left join pg_stats s \
      on s.schemaname = c.relnamespace::regnamespace::text and s.tablename = c.relname \
      and s.attname = 'words' and c.reltuples > $1::bigint \
      and cardinality(s.most_common_elem_freqs) > cardinality(s.most_common_elems) \
      where c.oid = 'search_document'::regclass and c.reltuples >= 0\
      """;

  private static final long EVERY = Duration.ofMinutes(10).toNanos();

  /** A new database is analyzed after a while. */
  private static final long UNTIL_KNOWN = Duration.ofMinutes(1).toNanos();

  private final Pool pool;
  private final AtomicLong read = new AtomicLong(System.nanoTime() - EVERY);
  private volatile WordCounts counts = WordCounts.UNKNOWN;

  WordStatistics(Pool pool) {
    this.pool = pool;
  }

  WordCounts counts() {
    long now = System.nanoTime();
    long last = read.get();
    long after = counts.equals(WordCounts.UNKNOWN) ? UNTIL_KNOWN : EVERY;
    if (now - last >= after && read.compareAndSet(last, now)) {
      // Where it fails searches do too, or take longer, and tell.
      pool.preparedQuery(READ)
          .execute(Tuple.of(WordCounts.FEW))
          .onSuccess(rows -> rows.forEach(row -> counts = counts(row)));
    }
    return counts;
  }

  /** What a row of {@link #READ} tells. */
  static WordCounts counts(Row row) {
    long documents = row.getLong("documents");
    String[] words = row.getArrayOfStrings("words");
    return words == null
        ? WordCounts.ofAll(documents)
        : WordCounts.of(documents, words, row.getArrayOfFloats("shares"));
  }
}
