package org.entente.graphql;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.Optional;

/**
 * The database did not answer, or said that it goes: the same request may succeed later. The
 * message is meant for the client.
 */
public final class DatabaseAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private DatabaseAway(Throwable cause) {
    super("The database does not answer. Try again later.", cause);
  }

  /** If a statement failed for that reason. */
  static Optional<DatabaseAway> asReason(Throwable failure) {
    boolean away =
        switch (failure) {
          case IOException _ -> true;
          case ClosedConnectionException _ -> true;
          // Classes 08 and 57: connection exceptions; somebody stopped the statement or the server.
          case PgException e ->
              String.valueOf(e.getSqlState()).startsWith("08")
                  || String.valueOf(e.getSqlState()).startsWith("57");
          default -> false;
        };
    return away ? Optional.of(new DatabaseAway(failure)) : Optional.empty();
  }
}
