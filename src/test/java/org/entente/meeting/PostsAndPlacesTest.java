package org.entente.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.entente.editing.Edited;
import org.entente.golden.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Meetings by the posts that those held who attended, and by each of the places of a trip. */
@QuarkusTest
class PostsAndPlacesTest {
  @Inject DataSource source;

  @BeforeEach
  void record() {
    Edited.record(DOSSIER);
  }

  @AfterEach
  void remove() throws SQLException {
    Edited.remove(source, "placed-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          posts: {any: ["placed-minister"]}                               | trip talks
          posts: {any: ["placed-envoy"]}                                  | talks city
          posts: {any: ["placed-minister", "placed-envoy"]}               | trip talks city
          posts: {all: ["placed-minister", "placed-envoy"]}               | talks
          posts: {any: ["placed-unused"]}                                 | ``
          posts: {any: ["placed-envoy"]}, officials: {all: ["placed-a"]}  | talks
          posts: {any: ["placed-envoy"]}, officials: {any: ["placed-a", "placed-b"]} | talks city
          posts: {any: ["placed-envoy"]}, parties: {all: ["VU", "TO"]}    | talks
          posts: {any: ["placed-minister"]}, date: {from: "2021"}         | talks
          locality: "Nuku'alofa"                                          | trip talks
          locality: "Neiafu, Nuku'alofa"                                  | trip
          locality: "Neiafu"                                              | trip later
          locality: "Nuku"                                                | ``
          locality: "D.F."                                                | city
          locality: "Mexico, D.F."                                        | city
          locality: "Neiafu", country: "TO"                               | trip later
          locality: "Neiafu", country: "MX"                               | ``
          locality: "Nuku'alofa", posts: {any: ["placed-minister"]}       | trip talks
          locality: "Neiafu", posts: {any: ["placed-minister"]}, parties: {all: ["TO"]} | trip
          """)
  void findsThem(String filter, String expected) {
    List<String> slugs =
        expected.isEmpty()
            ? List.of()
            : List.of(expected.split(" ")).stream().map("placed-"::concat).toList();
    for (String list : LISTS) {
      JsonObject data = Client.data(list.formatted(filter));
      while (!data.containsKey("meetings")) {
        data = data.getJsonObject(data.fieldNames().iterator().next());
      }
      JsonObject meetings = data.getJsonObject("meetings");
      assertThat(
              meetings.getJsonArray("nodes").stream()
                  .map(node -> ((JsonObject) node).getString("slug")))
          .as(list)
          .isEqualTo(slugs);
      assertThat(meetings.getInteger("totalCount")).isEqualTo(slugs.size());
    }
  }

  @Test
  void pagesThemWithoutRepeating() {
    JsonObject first =
        page("first: 1, filter: {posts: {any: [\"placed-minister\", \"placed-envoy\"]}}");
    String after = first.getJsonObject("pageInfo").getString("endCursor");
    JsonObject second =
        page(
            "first: 2, after: \"%s\", filter: {posts: {any: [\"placed-minister\", \"placed-envoy\"]}}"
                .formatted(after));
    assertThat(first.getJsonArray("nodes").encode()).contains("placed-trip");
    assertThat(second.getJsonArray("nodes").encode())
        .isEqualTo("[{\"slug\":\"placed-talks\"},{\"slug\":\"placed-city\"}]");
  }

  private static JsonObject page(String arguments) {
    return Client.data(
            """
            { meetings(orderBy: {field: DATE, direction: ASC}, %s) {
              nodes { slug } pageInfo { endCursor } } }
            """
                .formatted(arguments))
        .getJsonObject("meetings");
  }

  private static final String MEETINGS =
      """
      meetings(filter: {%s}, orderBy: {field: DATE, direction: ASC}) { totalCount nodes { slug } }\
      """;

  private static final List<String> LISTS =
      List.of("{ " + MEETINGS + " }", "{ country(code: \"VU\") { " + MEETINGS + " } }");

  /** The second and the third have officials without posts, of whom one has a term then. */
  private static final String DOSSIER =
      """
      {
        "reason": "A test",
        "officials": [
          {"slug": "placed-a", "fullName": "A Placed",
            "citations": [{"source": "scmp-2023-11-26", "locator": "a"}]},
          {"slug": "placed-b", "fullName": "B Placed",
            "citations": [{"source": "scmp-2023-11-26", "locator": "b"}]}
        ],
        "posts": [
          {"slug": "placed-minister", "party": "VU", "title": "Minister", "kind": "MINISTER",
            "citations": [{"source": "scmp-2023-11-26", "locator": "m"}]},
          {"slug": "placed-envoy", "party": "VU", "title": "Envoy", "kind": "OTHER",
            "citations": [{"source": "scmp-2023-11-26", "locator": "e"}]},
          {"slug": "placed-unused", "party": "VU", "title": "Adviser", "kind": "OTHER",
            "citations": [{"source": "scmp-2023-11-26", "locator": "u"}]}
        ],
        "terms": [
          {"slug": "placed-term", "official": "placed-a", "post": "placed-minister",
            "from": {"edtf": "2020-01-01"}, "to": {"edtf": "2022-01-01"},
            "citations": [{"source": "scmp-2023-11-26", "locator": "t"}]}
        ],
        "meetings": [
          {"slug": "placed-trip", "title": "Visit", "kind": "VISIT", "status": "HELD",
            "date": {"edtf": "2020-05-01"}, "locality": "Neiafu, Nuku'alofa", "country": "TO",
            "attendances": [
              {"party": "VU", "official": "placed-a", "post": "placed-minister", "role": "MEMBER"},
              {"party": "TO", "role": "HOST"}],
            "citations": [{"source": "scmp-2023-11-26", "locator": "m1"}]},
          {"slug": "placed-talks", "title": "Talks", "kind": "TALKS", "status": "HELD",
            "date": {"edtf": "2021-05-01"}, "locality": "Nuku'alofa", "country": "TO",
            "attendances": [
              {"party": "VU", "official": "placed-a", "role": "MEMBER"},
              {"party": "VU", "official": "placed-b", "post": "placed-envoy", "role": "MEMBER"},
              {"party": "TO", "role": "HOST"}],
            "citations": [{"source": "scmp-2023-11-26", "locator": "m2"}]},
          {"slug": "placed-later", "title": "Later talks", "kind": "TALKS", "status": "HELD",
            "date": {"edtf": "2022-01-01"}, "locality": "Neiafu", "country": "TO",
            "attendances": [
              {"party": "VU", "official": "placed-a", "role": "MEMBER"},
              {"party": "TO", "role": "HOST"}],
            "citations": [{"source": "scmp-2023-11-26", "locator": "m3"}]},
          {"slug": "placed-city", "title": "Other talks", "kind": "TALKS", "status": "HELD",
            "date": {"edtf": "2023-05-01"}, "locality": "Mexico, D.F.", "country": "MX",
            "attendances": [
              {"party": "VU", "official": "placed-b", "post": "placed-envoy", "role": "MEMBER"},
              {"party": "MX", "role": "HOST"}],
            "citations": [{"source": "scmp-2023-11-26", "locator": "m4"}]}
        ]
      }
      """;
}
