package org.entente.merge;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Two records of a kind, and what a rule says of them.
 *
 * @param kept the one that is kept where they are merged
 */
record Pair(Candidate kept, Candidate merged, Verdict verdict) {

  /** With the better known of the two as the kept one. */
  static Pair of(Candidate one, Candidate other, Verdict verdict) {
    boolean inOrder = Candidate.BEST_KNOWN_FIRST.compare(one, other) <= 0;
    return inOrder ? new Pair(one, other, verdict) : new Pair(other, one, verdict);
  }

  /**
   * Those that the last of some statements finds.
   *
   * @param reader says of a row whether it is a pair
   */
  static Future<List<Pair>> found(
      SqlConnection connection, Function<Row, Optional<Pair>> reader, String... statements) {
    Future<RowSet<Row>> rows = Future.succeededFuture();
    for (String statement : statements) {
      rows = rows.compose(_ -> connection.query(statement).execute());
    }
    return rows.map(found -> {
      List<Pair> pairs = new ArrayList<>();
      found.forEach(row -> reader.apply(row).ifPresent(pairs::add));
      return pairs;
    });
  }

  static Long[] firsts(Collection<Pair> pairs) {
    return pairs.stream()
        .map(pair -> Math.min(pair.kept.id(), pair.merged.id()))
        .toArray(Long[]::new);
  }

  static Long[] seconds(Collection<Pair> pairs) {
    return pairs.stream()
        .map(pair -> Math.max(pair.kept.id(), pair.merged.id()))
        .toArray(Long[]::new);
  }
}
