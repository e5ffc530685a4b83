package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class QueryCostTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          { __typename }                                                                     | {}           | 0
          { country(code: "JP") { code } }                                                   | {}           | 1
          { a: country(code: "JP") { code } b: country(code: "CN") { code } }                | {}           | 2
          { countries { totalCount } }                                                       | {}           | 1
          { countries { nodes { code } } }                                                   | {}           | 21
          { countries { edges { node { code } } pageInfo { endCursor } } }                   | {}           | 21
          { countries(first: 3) { nodes { code } } }                                         | {}           | 4
          { countries(last: 4) { nodes { code } } }                                          | {}           | 5
          { countries(first: 0) { nodes { code } } }                                         | {}           | 1
          query ($n: Int) { countries(first: $n) { nodes { code } } }                        | {"n": 7}     | 8
          query ($n: Int) { countries(first: $n) { nodes { code } } }                        | {}           | 21
          query ($n: Int) { countries(first: $n) { nodes { code } } }                        | {"n": null}  | 21
          query ($n: Int = 6) { countries(first: $n) { nodes { code } } }                    | {}           | 7
          query ($n: Int = 6) { countries(first: $n) { nodes { code } } }                    | {"n": 2}     | 3
          query ($n: Int = 6) { countries(first: $n) { nodes { code } } }                    | {"n": null}  | 21
          { countries(first: 3) { nodes { meetings(first: 2) { nodes { id } } } } }          | {}           | 13
          { countries(first: 3) { nodes { ...F } } } fragment F on Country { meetings(first: 2) { nodes { id } } } | {} | 13
          { countries(first: 3) { nodes { ... { ... on Country { meetings(first: 2) { nodes { id } } } } } } }     | {} | 13
          { meetings(first: 2) { nodes { attendances { role } } } }                          | {}           | 13
          { country(code: "JP") { memberships { organization { members { member { code } } } } } } | {} | 4041
          { nodes(ids: ["a", "b", "c"]) { id } }                                             | {}           | 3
          query ($ids: [ID!]!) { nodes(ids: $ids) { id } }                                   | {"ids": ["a", "b"]} | 2
          query ($ids: [ID!]! = ["a", "b", "c", "d"]) { nodes(ids: $ids) { id } }            | {}           | 4
          { __schema { types { name } } }                                                    | {}           | 0
          """)
  void isTheNumberOfObjectsThatTheAnswerMayHold(String document, String variables, int cost) {
    HttpResponse<String> response =
        Requests.post(
            new JsonObject()
                .put("query", document)
                .put("variables", new JsonObject(variables))
                .encode(),
            "GraphQL-Cost",
            "1");
    assertThat(Requests.json(response).getJsonObject("extensions").getJsonObject("cost").getMap())
        .containsEntry("requested", cost)
        .containsEntry("limit", 20_000);
  }

  @Test
  void isNotToldToThoseWhoDoNotAsk() {
    assertThat(Requests.json(Requests.ask(Requests.TYPENAME)).containsKey("extensions")).isFalse();
  }

  @Test
  void isToldWithCachedAnswersToThoseWhoAsk() {
    String document = "{ countries(first: 9) { nodes { code } } }";
    for (int i = 0; i < 3; i++) {
      assertThat(Requests.get(document).body()).doesNotContain("extensions");
      assertThat(Requests.get(document, "GraphQL-Cost", "1").body())
          .endsWith(",\"extensions\":{\"cost\":{\"requested\":10,\"limit\":20000}}}");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          { countries(first: 100) { nodes { meetings(first: 100) { nodes { attendances { role } } } } } } | 60201
          { countries(first: 100) { nodes { meetings(first: 100) { nodes { positions(first: 100) { nodes { agreements: id } } } } } } } | 1020201
          """)
  void isRefusedBeforeAnythingIsFetched(String document, int cost) {
    HttpResponse<String> response = Requests.ask(document, "Accept", Requests.GRAPHQL);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Requests.code(response)).isEqualTo("QUERY_TOO_COMPLEX");
    assertThat(Requests.extensions(response).getJsonObject("limit").getMap())
        .containsEntry("name", "cost")
        .containsEntry("maximum", 20_000)
        .containsEntry("requested", cost);
  }

  @Test
  void isThatOfTheOperationWhichIsAsked() {
    String body =
        new JsonObject()
            .put("query", "query A { countries { nodes { code } } } query B { __typename }")
            .put("operationName", "B")
            .put("variables", new JsonObject(Map.of("unknown", List.of())))
            .encode();
    assertThat(Requests.post(body, "GraphQL-Cost", "1").body()).contains("\"requested\":0");
  }
}
