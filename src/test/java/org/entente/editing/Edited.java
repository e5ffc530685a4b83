package org.entente.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.entente.golden.Client;

/** What tests put on record, and take away again, as other tests count what there is. */
public final class Edited {
  private static final List<String> TABLES =
      List.of("position", "agreement", "meeting", "term", "post", "official", "issue", "source");

  private Edited() {}

  /** Does what the statements say, each by itself. */
  public static void run(DataSource source, String... statements) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  /** Puts a dossier on record, as the API takes it. */
  public static void record(String dossier) {
    JsonObject payload =
        Client.edit(
                """
                mutation ($input: RecordDossierInput!) {
                  recordDossier(input: $input) { userErrors { message path } }
                }
                """,
                Map.of("input", new JsonObject(dossier)))
            .getJsonObject("recordDossier");
    assertThat(payload.getJsonArray("userErrors")).isEmpty();
  }

  /** Deletes the records whose slugs begin so, with what belongs to them. */
  public static void remove(DataSource source, String prefix) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute("delete from %s where slug like '%s%%'".formatted(table, prefix));
      }
    }
  }
}
