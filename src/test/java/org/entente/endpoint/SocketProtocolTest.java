package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol graphql-transport-ws. */
@QuarkusTest
class SocketProtocolTest {

  @Test
  void answersQueriesOneAfterTheOther() {
    try (SocketClient client = SocketClient.initialised()) {
      for (String id : new String[] {"1", "two \"2\"", "1"}) {
        client.subscribe(id, "{ country(code: \"JP\") { code } }");
        assertThat(client.next().encode())
            .isEqualTo(
                new JsonObject()
                    .put("id", id)
                    .put("type", "next")
                    .put("payload", new JsonObject("{\"data\":{\"country\":{\"code\":\"JP\"}}}"))
                    .encode());
        assertThat(client.next()).isEqualTo(new JsonObject().put("id", id).put("type", "complete"));
      }
    }
  }

  @Test
  void tellsDataWithErrorsBesideItAsAResult() {
    try (SocketClient client = SocketClient.initialised()) {
      client.subscribe("1", "{ country(code: \"QQ\") { code } }");
      JsonObject next = client.next();
      assertThat(next.getString("type")).isEqualTo("next");
      assertThat(next.getJsonObject("payload").encode()).contains("\"NOT_FOUND\"");
      assertThat(client.next().getString("type")).isEqualTo("complete");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "filter: {parties: {all: [\"QQ\"]}} | filter.parties.all[0]",
        "filter: {issue: \"nope\"} | filter.issue",
        "after: \"bad\" | after",
        "after: \"Q0hBTkdFOjQ2NjIyOjAxNzI5Nzdl\" | after"
      })
  void refusesASubscriptionAsItRefusesAQuery(String arguments, String argument) {
    try (SocketClient client = SocketClient.initialised()) {
      client.subscribe("1", "subscription { changed(%s) { cursor } }".formatted(arguments));
      JsonObject refusal = client.next();
      assertThat(refusal.getString("type")).isEqualTo("error");
      JsonObject error = refusal.getJsonArray("payload").getJsonObject(0);
      assertThat(error.getJsonObject("extensions").getString("argument")).isEqualTo(argument);
      assertThat(error.getJsonObject("extensions").getString("code")).isEqualTo("BAD_USER_INPUT");
    }
  }

  @Test
  void takesVariablesAndOperationNames() {
    try (SocketClient client = SocketClient.initialised("GraphQL-Cost", "1")) {
      client.say(
          """
          {"type": "subscribe", "id": "1", "payload": {
            "query": "query A { __typename } query B($c: String!) { country(code: $c) { code } }",
            "operationName": "B", "variables": {"c": "CN"}, "extensions": null}}
          """);
      assertThat(client.next().getJsonObject("payload").encode())
          .isEqualTo(
              "{\"data\":{\"country\":{\"code\":\"CN\"}},\"extensions\":{\"cost\":{\"requested\":1,\"limit\":20000}}}");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"query": "{ nothing"}                                             | GRAPHQL_PARSE_FAILED
          {"query": "{ nothing }"}                                           | GRAPHQL_VALIDATION_FAILED
          {"query": 5}                                                       | BAD_REQUEST
          {}                                                                 | BAD_REQUEST
          {"query": "{ __typename }", "variables": []}                       | BAD_REQUEST
          {"query": "query ($n: Int!) { countries(first: $n) { totalCount } }"} | BAD_USER_INPUT
          {"query": "mutation { change }"}                                   | GRAPHQL_VALIDATION_FAILED
          {"query": "{ countries(first: 100) { nodes { meetings(first: 100) { nodes { attendances { role } } } } } }"} | QUERY_TOO_COMPLEX
          {"query": "{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a}}}}}}}}}}}}}}}}}}}}}"} | QUERY_TOO_COMPLEX
          {"documentId": "unknown"}                                          | PERSISTED_QUERY_NOT_FOUND
          """)
  void tellsWhyNothingIsExecutedAndGoesOn(String payload, String code) {
    try (SocketClient client = SocketClient.initialised()) {
      for (int i = 0; i < 2; i++) {
        client.say("{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": %s}".formatted(payload));
        JsonObject error = client.next();
        assertThat(error.getString("type")).isEqualTo("error");
        assertThat(
                error
                    .getJsonArray("payload")
                    .getJsonObject(0)
                    .getJsonObject("extensions")
                    .getString("code"))
            .isEqualTo(code);
      }
      client.subscribe("1", Requests.TYPENAME);
      assertThat(client.next().getString("type")).isEqualTo("next");
    }
  }

  @Test
  void answersPings() {
    try (SocketClient client = SocketClient.initialised()) {
      client.say("{\"type\": \"ping\"}");
      assertThat(client.next().encode()).isEqualTo("{\"type\":\"pong\"}");
      client.say("{\"type\": \"pong\"}");
      client.say("{\"type\": \"complete\", \"id\": \"unknown\"}");
      assertThat(client.isOpen()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[]",
        "{}",
        "{\"type\": \"unknown\"}",
        "{\"type\": 5}",
        "{\"type\": \"subscribe\"}",
        "{\"type\": \"subscribe\", \"id\": \"1\"}",
        "{\"type\": \"subscribe\", \"id\": 1, \"payload\": {\"query\": \"{ __typename }\"}}",
        "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": []}",
        "{\"type\": \"complete\"}",
      })
  void closesAConnectionOnAMessageOfAnotherShape(String message) {
    try (SocketClient client = SocketClient.initialised()) {
      client.say(message);
      assertThat(client.closed()).isEqualTo(4400);
    }
  }

  @Test
  void closesAConnectionThatIsNotInitialised() {
    try (SocketClient client = SocketClient.open()) {
      client.subscribe("1", Requests.TYPENAME);
      assertThat(client.closed()).isEqualTo(4401);
    }
  }

  @Test
  void closesAConnectionThatIsInitialisedTwice() {
    try (SocketClient client = SocketClient.initialised()) {
      client.say("{\"type\": \"connection_init\"}");
      assertThat(client.closed()).isEqualTo(4429);
    }
  }

  @Test
  void closesAConnectionOfTheOlderProtocol() {
    try (SocketClient client = SocketClient.open("graphql-ws", true)) {
      assertThat(client.closed()).isEqualTo(4406);
    }
  }

  @Test
  void closesAConnectionOnAMessageThatIsTooLong() {
    try (SocketClient client = SocketClient.initialised()) {
      client.say("{\"type\": \"ping\", \"payload\": \"%s\"}".formatted("x".repeat(65_536)));
      assertThat(client.closed()).isEqualTo(1009);
    }
  }

  @Test
  void takesALongMessage() {
    try (SocketClient client = SocketClient.initialised()) {
      client.subscribe("1", "{ __typename } #" + "x".repeat(60_000));
      assertThat(client.next().getString("type")).isEqualTo("next");
    }
  }
}
