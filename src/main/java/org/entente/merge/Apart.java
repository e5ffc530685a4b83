package org.entente.merge;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import org.entente.graphql.RecordKind;

/** Pairs of records that are surely about different things: no rule merges or lists them again. */
public final class Apart {
  /** By whom and why is what the transaction says of itself. */
  private static final String KEEP =
      """
      insert into possible_duplicate as d (kind, first_id, second_id, rule, explanation, \
      decision, decided_at, decided_by, reason) \
      values ($1, least($2::bigint, $3), greatest($2::bigint, $3), 'EDITOR', \
      'An editor said so.', 'APART', now(), nullif(current_setting('entente.made_by', true), ''), \
      nullif(current_setting('entente.reason', true), '')) \
      on conflict (first_id, second_id) do update set decision = 'APART', \
      decided_at = excluded.decided_at, decided_by = excluded.decided_by, reason = excluded.reason\
      """;

  /** What no rule had found is no pair by itself. */
  private static final String FORGET =
      """
      delete from possible_duplicate where first_id = least($1::bigint, $2) \
      and second_id = greatest($1::bigint, $2) and decision = 'APART' and rule = 'EDITOR' \
      returning id\
      """;

  private static final String REOPEN =
      """
      update possible_duplicate set decision = null, decided_at = null, decided_by = null, \
      reason = null where first_id = least($1::bigint, $2) \
      and second_id = greatest($1::bigint, $2) and decision = 'APART' returning id\
      """;

  private Apart() {}

  /** Keeps two records of a kind apart. */
  public static Future<?> keep(RecordKind kind, long one, long other, SqlConnection connection) {
    return connection.preparedQuery(KEEP).execute(Tuple.of(kind.name(), one, other));
  }

  /** Has rules compare two records again; says whether they were kept apart. */
  public static Future<Boolean> takeBack(long one, long other, SqlConnection connection) {
    Tuple pair = Tuple.of(one, other);
    return connection
        .preparedQuery(FORGET)
        .execute(pair)
        .compose(forgotten ->
            connection
                .preparedQuery(REOPEN)
                .execute(pair)
                .map(reopened -> forgotten.rowCount() + reopened.rowCount() > 0));
  }
}
