package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.endpoint.Requests.GRAPHQL;
import static org.entente.endpoint.Requests.JSON;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MediaTypesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/json                                            | application/json
          application/graphql-response+json                           | application/graphql-response+json
          APPLICATION/GraphQL-Response+JSON                           | application/graphql-response+json
          */*                                                         | application/json
          application/*                                               | application/json
          application/graphql-response+json, application/json;q=0.9   | application/graphql-response+json
          application/graphql-response+json;q=0.5, application/json   | application/json
          application/json, application/graphql-response+json         | application/json
          application/json;q=0, */*                                   | application/graphql-response+json
          text/html, application/graphql-response+json;charset=utf-8  | application/graphql-response+json
          text/html;q=0.9, */*;q=0.1                                  | application/json
          """)
  void answersInWhatTheClientLikesBest(String accept, String type) {
    HttpResponse<String> response = Requests.ask(Requests.TYPENAME, "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Requests.header(response, "Content-Type")).isEqualTo(type + "; charset=utf-8");
    assertThat(response.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
  }

  @Test
  void answersJsonWhereTheClientSaysNothing() {
    assertThat(Requests.header(Requests.ask(Requests.TYPENAME), "Content-Type"))
        .isEqualTo("application/json; charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/html", "image/*", "application/json;q=0", "application/xml, text/*"})
  void refusesClientsThatTakeNeither(String accept) {
    HttpResponse<String> response = Requests.ask(Requests.TYPENAME, "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(Requests.code(response)).isEqualTo("BAD_REQUEST");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { nothing                                    | GRAPHQL_PARSE_FAILED      | 200 | 400
          { nothing }                                  | GRAPHQL_VALIDATION_FAILED | 200 | 400
          query A { __typename } query B { __typename } | BAD_REQUEST              | 400 | 400
          fragment F on Query { __typename }           | BAD_REQUEST               | 400 | 400
          query ($n: Int!) { countries(first: $n) { totalCount } } | BAD_USER_INPUT | 200 | 400
          { countries(first: 100) { nodes { meetings(first: 100) { nodes { id attendances { role } } } } } } | QUERY_TOO_COMPLEX | 200 | 400
          """)
  void saysByTheStatusWhatTheMediaTypeLetsItSay(
      String document, String code, int statusOfJson, int statusOfGraphql) {
    HttpResponse<String> json = Requests.ask(document, "Accept", JSON);
    HttpResponse<String> graphql = Requests.ask(document, "Accept", GRAPHQL);
    assertThat(Requests.code(json)).isEqualTo(code);
    assertThat(json.statusCode()).isEqualTo(statusOfJson);
    assertThat(Requests.code(graphql)).isEqualTo(code);
    assertThat(graphql.statusCode()).isEqualTo(statusOfGraphql);
    assertThat(Requests.json(graphql).containsKey("data")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, GRAPHQL})
  void answersDataWithErrorsBesideItAsSuccess(String accept) {
    HttpResponse<String> response =
        Requests.ask("{ country(code: \"QQ\") { code } }", "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Requests.json(response).getJsonObject("data").getMap())
        .containsEntry("country", null);
    assertThat(Requests.code(response)).isEqualTo("NOT_FOUND");
  }
}
