package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.entente.golden.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a hit was found for is marked, in whichever way it is written. */
@QuarkusTest
class HighlightsTest {
  @Inject DataSource dataSource;

  @ParameterizedTest
  @CsvSource({"25 November 2023, 2023-11-25", "2023-11-25, 2023-11-25", "Busan 2023, 2023-11-26"})
  void markTheDate(String text, String marked) {
    assertThat(marked(text, "MEETING")).contains(marked);
  }

  @ParameterizedTest
  @CsvSource({
    "OBryan, O’Bryan",
    "O'Bryan, O’Bryan",
    "Cote dIvoire, d’Ivoire",
    "USX, U.S.X.",
    "ابراهيم, إِبراهيم"
  })
  void markWhatIsWrittenOtherwise(String text, String marked) throws SQLException {
    name("Yoko O’Bryan d’Ivoire U.S.X. إِبراهيم");
    try {
      assertThat(marked(text, "OFFICIAL")).contains(marked);
    } finally {
      name("Yoko Kamikawa");
    }
  }

  @Test
  void leaveTheRestUnmarked() throws SQLException {
    name("Yoko O’Bryan-Smith, U.S.X.");
    try {
      assertThat(marked("Smith", "OFFICIAL")).contains("Smith").doesNotContain("U.S.X.", "O’Bryan");
      assertThat(marked("USX", "OFFICIAL")).containsExactly("U.S.X.");
    } finally {
      name("Yoko Kamikawa");
    }
  }

  private static List<String> marked(String text, String kind) {
    JsonObject found =
        Client.data(
                "query ($text: String!) { search(text: $text, first: 3, filter: {kinds: [%s]}) { edges { highlights { parts { text marked } } } } } # %s%n"
                    .formatted(kind, UUID.randomUUID()),
                Map.of("text", text))
            .getJsonObject("search");
    return objects(found, "edges")
        .flatMap(edge -> objects(edge, "highlights"))
        .flatMap(highlight -> objects(highlight, "parts"))
        .filter(part -> part.getBoolean("marked"))
        .map(part -> part.getString("text"))
        .toList();
  }

  private static Stream<JsonObject> objects(JsonObject object, String field) {
    return object.getJsonArray(field).stream().map(JsonObject.class::cast);
  }

  private void name(String name) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "update official set full_name = '%s' where slug = 'yoko-kamikawa'".formatted(name));
    }
  }
}
