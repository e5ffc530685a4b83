package org.entente.merge;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import org.entente.graphql.RecordKind;

/** Pairs of records that are surely about different things: no rule merges or lists them again. */
public final class Apart {
  private static final String KEEP =
      """
      insert into possible_duplicate (kind, first_id, second_id, rule, explanation, decision) \
      values ($1, least($2::bigint, $3), greatest($2::bigint, $3), 'EDITOR', \
      'An editor said so.', 'APART') \
      on conflict (first_id, second_id) do update set decision = 'APART'\
      """;

  private Apart() {}

  /** Keeps two records of a kind apart. */
  public static Future<?> keep(RecordKind kind, long one, long other, SqlConnection connection) {
    return connection.preparedQuery(KEEP).execute(Tuple.of(kind.name(), one, other));
  }
}
