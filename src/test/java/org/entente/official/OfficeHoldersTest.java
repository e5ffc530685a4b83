package org.entente.official;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.entente.editing.Edited;
import org.entente.golden.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who holds a post on a day where a source tells when terms began, and not when they ended. */
@QuarkusTest
class OfficeHoldersTest {
  @Inject DataSource source;

  @BeforeEach
  void record() {
    Edited.record(DOSSIER);
  }

  @AfterEach
  void remove() throws SQLException {
    Edited.remove(source, "untold-");
  }

  @ParameterizedTest
  @CsvSource({
    "2001-12-31, ''",
    "2002-01-01, untold-first",
    "2003-06-30, untold-first",
    "2003-07-01, untold-second",
    "2008-06-29, untold-second",
    "2008-07-02, ''"
  })
  void endsATermByTheNextOneOrAfterFiveYears(String day, String holder) {
    List<String> holders = holder.isEmpty() ? List.of() : List.of(holder);
    JsonObject data =
        Client.data(
            """
            query ($day: Date!) {
              country(code: "VU") { officeHolders(asOf: $day) { official { slug } } }
              officials(filter: {party: "VU", asOf: $day}) { nodes { slug } }
            }
            """,
            Map.of("day", day));
    assertThat(
            data.getJsonObject("country").getJsonArray("officeHolders").stream()
                .map(term -> ((JsonObject) term).getJsonObject("official").getString("slug")))
        .isEqualTo(holders);
    assertThat(
            data.getJsonObject("officials").getJsonArray("nodes").stream()
                .map(official -> ((JsonObject) official).getString("slug")))
        .isEqualTo(holders);
  }

  private static final String DOSSIER =
      """
      {
        "reason": "A test",
        "officials": [
          {"slug": "untold-first", "fullName": "First Untold",
            "citations": [{"source": "scmp-2023-11-26", "locator": "a"}]},
          {"slug": "untold-second", "fullName": "Second Untold",
            "citations": [{"source": "scmp-2023-11-26", "locator": "b"}]}
        ],
        "posts": [
          {"slug": "untold-post", "party": "VU", "title": "Minister", "kind": "MINISTER",
            "severalHolders": true,
            "citations": [{"source": "scmp-2023-11-26", "locator": "p"}]}
        ],
        "terms": [
          {"slug": "untold-term-first", "official": "untold-first", "post": "untold-post",
            "from": {"edtf": "2002-01-01"}, "to": {"edtf": "XXXX"},
            "citations": [{"source": "scmp-2023-11-26", "locator": "ta"}]},
          {"slug": "untold-term-second", "official": "untold-second", "post": "untold-post",
            "from": {"edtf": "2003-07-01"}, "to": {"edtf": "XXXX"},
            "citations": [{"source": "scmp-2023-11-26", "locator": "tb"}]}
        ]
      }
      """;
}
