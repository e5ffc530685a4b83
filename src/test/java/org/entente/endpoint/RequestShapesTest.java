package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestShapesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                                                       | The request's body is not JSON.
          nonsense                                                 | The request's body is not JSON.
          {"query": "{ __typename }"                               | The request's body is not JSON.
          {"query": "{ __typename }"} more                         | The request's body is not JSON.
          {"query": "{ __typename }"}{"query": "{ __typename }"}   | The request's body is not JSON.
          null                                                     | The request's body must be one JSON object.
          "{ __typename }"                                         | The request's body must be one JSON object.
          []                                                       | The request's body must be one JSON object.
          [{"query": "{ __typename }"}]                            | The request's body must be one JSON object.
          {}                                                       | The request has no document
          {"query": null}                                          | The request has no document
          {"query": ""}                                            | The request has no document
          {"Query": "{ __typename }"}                              | The request has no document
          {"query": 1}                                             | 'query' must be a string.
          {"query": {"a": "b"}}                                    | 'query' must be a string.
          {"query": ["{ __typename }"]}                            | 'query' must be a string.
          {"query": true}                                          | 'query' must be a string.
          {"query": "{ __typename }", "operationName": 1}          | 'operationName' must be a string.
          {"query": "{ __typename }", "operationName": {}}         | 'operationName' must be a string.
          {"query": "{ __typename }", "operationName": []}         | 'operationName' must be a string.
          {"query": "{ __typename }", "operationName": false}      | 'operationName' must be a string.
          {"query": "{ __typename }", "operationName": "A"}        | The document has no operation of the name
          {"query": "{ __typename }", "variables": "{}"}           | 'variables' must be an object.
          {"query": "{ __typename }", "variables": 0}              | 'variables' must be an object.
          {"query": "{ __typename }", "variables": []}             | 'variables' must be an object.
          {"query": "{ __typename }", "variables": false}          | 'variables' must be an object.
          {"query": "{ __typename }", "extensions": "{}"}          | 'extensions' must be an object.
          {"query": "{ __typename }", "extensions": 7}             | 'extensions' must be an object.
          {"query": "{ __typename }", "extensions": []}            | 'extensions' must be an object.
          {"query": "{ __typename }", "extensions": true}          | 'extensions' must be an object.
          {"query": "{ __typename }", "documentId": 5}             | 'documentId' must be a string.
          {"query": "{ __typename }", "doc_id": 5}                 | 'doc_id' must be a string.
          {"query": "{ __typename }", "extensions": {"persistedQuery": 1}} | 'persistedQuery' must be an object.
          {"query": "{ __typename }", "variables": {"n": 1e999999999}}     | The request's body has a number of more than 400 digits.
          {"query": "{ __typename }", "variables": {"n": [1e-999999]}}     | The request's body has a number of more than 400 digits.
          """)
  void refusesABodyOfAnotherShape(String body, String message) {
    HttpResponse<String> response = Requests.post(body);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Requests.code(response)).isEqualTo("BAD_REQUEST");
    assertThat(Requests.error(response).getString("message")).startsWith(message);
    assertThat(Requests.header(response, "Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"query\": \"{ __typename }\", \"operationName\": null, \"variables\": null, \"extensions\": null}",
        "{\"query\": \"{ __typename }\", \"operationName\": \"\", \"unknown\": 1}",
        "\t{\"query\": \"{ __typename }\", \"variables\": {\"unknown\": 1}}\n",
      })
  void takesABodyThatSaysNothingMore(String body) {
    assertThat(Requests.post(body).body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
  }

  @Test
  void refusesValuesThatAreNestedAThousandDeep() {
    String deep = "[".repeat(2_000) + "]".repeat(2_000);
    HttpResponse<String> response =
        Requests.post(
            "{\"query\": \"{ __typename }\", \"variables\": {\"a\": %s}}".formatted(deep));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Requests.code(response)).isEqualTo("BAD_REQUEST");
  }

  @Test
  void refusesNumbersThatAreTooLargeForTheirVariables() {
    HttpResponse<String> response =
        Requests.post(
            """
            {"query": "query ($n: Int) { countries(first: $n) { totalCount } }",
             "variables": {"n": 123456789012345678901234567890}}
            """);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Requests.code(response)).isEqualTo("BAD_USER_INPUT");
  }

  @Test
  void refusesWhatIsNotInUtf8() {
    byte[] latin = "{\"query\": \"{ __typename } # \u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    HttpResponse<String> response =
        Requests.send(
            Requests.request("/graphql", "Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(latin))
                .build());
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Requests.error(response).getString("message"))
        .isEqualTo("The request's body is not in UTF-8.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json; charset=utf-8",
        "application/json;charset=\"UTF-8\"",
        "Application/JSON ; Charset=UTF-8",
        "application/json;",
      })
  void takesJsonInUtf8(String type) {
    assertThat(Requests.ask(Requests.TYPENAME, "Content-Type", type).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/graphql",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=iso-8859-1",
        "application/json; charset=utf-16",
        "application/jsonp",
        "text/plain; application/json",
        "*/*",
      })
  void refusesOtherContentTypes(String type) {
    HttpResponse<String> response = Requests.ask(Requests.TYPENAME, "Content-Type", type);
    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(Requests.code(response)).isEqualTo("BAD_REQUEST");
  }

  @Test
  void refusesABodyWithoutContentType() {
    HttpResponse<String> response =
        Requests.send(
            Requests.request("/graphql")
                .POST(BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"))
                .build());
    assertThat(response.statusCode()).isEqualTo(415);
  }

  @Test
  void refusesACompressedBody() {
    assertThat(Requests.ask(Requests.TYPENAME, "Content-Encoding", "gzip").statusCode())
        .isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# a comment { \n{ __typename # another }\n}",
        "{\r\n\t__typename,,,\r\n}",
        "\uFEFF{ __typename }",
        "query { __typename } # \u65e5\u672c \uD83D\uDE00",
      })
  void keepsCommentsAndNewlines(String document) {
    assertThat(Requests.ask(document).body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
    assertThat(Requests.get(document).body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
  }

  @Test
  void keepsBlockStrings() {
    String document = "{ country(code: \"\"\"\n    J\"#\n      P+%2B\n    \"\"\") { code } }";
    String message = "No country 'J\"#\n  P+%2B' is on record.";
    assertThat(Requests.error(Requests.ask(document)).getString("message")).isEqualTo(message);
    assertThat(Requests.error(Requests.get(document)).getString("message")).isEqualTo(message);
  }
}
