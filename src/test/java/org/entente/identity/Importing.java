package org.entente.identity;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.function.Function;
import org.entente.claim.Claim;
import org.entente.claim.Evidence;
import org.entente.claim.Key;
import org.entente.claim.OfficialClaim;
import org.entente.claim.Place;
import org.entente.claim.SourceDescription;
import org.entente.claim.SourceRecord;

/** What tests import, and the connection for it. */
public final class Importing {
  private Importing() {}

  /** Works on a connection of its own. */
  public static <T> T with(Pool pool, Function<SqlConnection, T> work) {
    SqlConnection connection = Database.await(pool.getConnection());
    try {
      return work.apply(connection);
    } finally {
      Database.await(connection.close());
    }
  }

  /** A record of a dataset. */
  public static SourceRecord record(String source, Place place, List<Claim> claims) {
    SourceDescription description =
        SourceDescription.dataset(
            source, "A publisher", "A dataset", "https://example.org/", "CC0-1.0", "2023");
    return new SourceRecord(place, description, claims);
  }

  /** An official who has other keys besides. */
  public static OfficialClaim official(Key key, List<Key> others, String name, Evidence evidence) {
    return new OfficialClaim(key, others, name, null, List.of(), List.of(), null, null, evidence);
  }
}
