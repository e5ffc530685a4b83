package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.entente.shared.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Closed.class)
class ManifestOnlyTest {
  private static final String TYPENAME = "query Typename { __typename }";
  private static final String ANSWER = "{\"data\":{\"__typename\":\"Query\"}}";

  @Inject DataSource database;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"documentId\": \"typename\"}",
        "{\"doc_id\": \"typename\"}",
        "{\"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"typename\"}}}",
        "{\"query\": \"query Typename { __typename }\"}",
      })
  void answersItsOperations(String body) {
    assertThat(Requests.post(body).body()).isEqualTo(ANSWER);
  }

  @Test
  void answersItsOperationsByGet() {
    String path = "/graphql?documentId=country&variables=" + Requests.encoded("{\"code\": \"JP\"}");
    assertThat(Requests.send(Requests.request(path).build()).body())
        .isEqualTo("{\"data\":{\"country\":{\"code\":\"JP\"}}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ __typename }",
        "query Typename { __typename } ",
        "query Typename { __typename } query B { __typename }",
        "query Typename {",
      })
  void refusesOtherDocuments(String document) {
    assertRefused(Requests.ask(document), 200);
    assertRefused(Requests.ask(document, "Accept", Requests.GRAPHQL), 403);
    assertRefused(Requests.get(document), 200);
  }

  @Test
  void refusesUnknownIds() {
    assertRefused(Requests.post("{\"documentId\": \"unknown\"}"), 200);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void registersNothing(boolean known) throws Exception {
    String document = known ? TYPENAME : "{ __typename }";
    String hash = Sha256.of(document);
    HttpResponse<String> response =
        Requests.post(
            """
            {"query": "%s", "extensions": {"persistedQuery": {"version": 1, "sha256Hash": "%s"}}}
            """
                .formatted(document, hash));
    assertThat(response.body().equals(ANSWER)).isEqualTo(known);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select count(*) from persisted_query where hash = '%s'".formatted(hash))) {
      rows.next();
      assertThat(rows.getInt(1)).isZero();
    }
  }

  @Test
  void refusesOtherDocumentsOverAWebSocket() {
    try (SocketClient client = SocketClient.initialised()) {
      client.subscribe("1", "{ __typename }");
      assertThat(client.next().encode()).contains("\"QUERY_NOT_IN_MANIFEST\"");
      client.subscribe("1", TYPENAME);
      assertThat(client.next().getJsonObject("payload").encode()).isEqualTo(ANSWER);
    }
  }

  @Test
  void refusesMutationsByGetAllTheSame() {
    HttpResponse<String> response =
        Requests.send(Requests.request("/graphql?documentId=mutation").build());
    assertThat(response.statusCode()).isEqualTo(405);
  }

  @Test
  void refusesVariablesThatDoNotFit() {
    assertThat(
            Requests.code(
                Requests.post(
                    new JsonObject(Map.of("documentId", "country", "variables", Map.of("code", 5)))
                        .encode())))
        .isEqualTo("BAD_USER_INPUT");
  }

  private static void assertRefused(HttpResponse<String> response, int status) {
    assertThat(Requests.code(response)).isEqualTo("QUERY_NOT_IN_MANIFEST");
    assertThat(response.statusCode()).isEqualTo(status);
  }
}
