package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.entente.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Automatic persisted queries, as Apollo's clients ask for them. */
@QuarkusTest
class PersistedQueryRequestsTest {
  private static final String ANSWER = "{\"data\":{\"country\":{\"code\":\"JP\"}}}";
  private static final String OURS = "apollo-require-preflight";

  @Inject DataSource database;

  /** Differs from test to test, as every instance remembers what it found. */
  private final String document =
      "{ country(code: \"JP\") { code } } # %d".formatted(System.nanoTime());

  private final String hash = Sha256.of(document);

  @BeforeEach
  @AfterEach
  void empty() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("delete from persisted_query");
    }
  }

  @Test
  void registersByPostAndFindsByGetAndPost() throws SQLException {
    assertNotFound(post(null));
    assertThat(post(document).body()).isEqualTo(ANSWER);
    assertThat(registered()).containsExactly(hash);
    assertThat(post(null).body()).isEqualTo(ANSWER);
    assertThat(get(null).body()).isEqualTo(ANSWER);
  }

  @Test
  void registersByGet() throws SQLException {
    assertNotFound(get(null));
    assertThat(get(document, OURS, "1").body()).isEqualTo(ANSWER);
    assertThat(registered()).containsExactly(hash);
    assertThat(get(null).body()).isEqualTo(ANSWER);
  }

  @ParameterizedTest
  @CsvSource({
    "apollo-require-preflight, true",
    "x-apollo-operation-name, A",
    "x-apollo-operation-id, 1",
    "Content-Type, application/json",
  })
  void registersByGetWhatOnlyOurOwnPagesCanSend(String header, String value) throws SQLException {
    assertThat(get(document, header, value).body()).isEqualTo(ANSWER);
    assertThat(registered()).containsExactly(hash);
  }

  @ParameterizedTest
  @CsvSource({
    "Accept, */*",
    "Content-Type, text/plain",
    "Origin, https://example.org",
    "Accept-Language, application/json",
  })
  void registersNothingByGetThatAnotherSitesPageCanSend(String header, String value)
      throws SQLException {
    assertThat(get(document, header, value).body()).isEqualTo(ANSWER);
    assertThat(registered()).isEmpty();
    assertNotFound(get(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{ country(code: \"CN\") { code } }", "", "{"})
  void refusesAHashThatIsNotTheDocuments(String other) throws SQLException {
    HttpResponse<String> response = Requests.post(body(other.isEmpty() ? " " : other));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Requests.code(response)).isEqualTo("BAD_REQUEST");
    assertThat(Requests.error(response).getString("message"))
        .isEqualTo("extensions.persistedQuery.sha256Hash is not the SHA-256 of the query.");
    assertThat(registered()).isEmpty();
  }

  @Test
  void registersNothingThatIsNoValidDocument() throws SQLException {
    String wrong = "{ nothing }";
    HttpResponse<String> response = Requests.post(body(wrong).replace(hash, Sha256.of(wrong)));
    assertThat(Requests.code(response)).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    assertThat(registered()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"version\": 2, \"sha256Hash\": \"x\"}",
        "{\"version\": \"1\", \"sha256Hash\": \"x\"}",
        "{\"sha256Hash\": \"x\"}",
        "{\"version\": 1}",
        "{\"version\": 1, \"sha256Hash\": 5}",
      })
  void refusesAnotherWireFormat(String persistedQuery) {
    HttpResponse<String> response =
        Requests.post("{\"extensions\": {\"persistedQuery\": %s}}".formatted(persistedQuery));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Requests.code(response)).isEqualTo("BAD_REQUEST");
  }

  @ParameterizedTest
  @CsvSource({"application/json, 200", "application/graphql-response+json, 404"})
  void saysThatItIsNotFoundAsApolloExpects(String accept, int status) {
    HttpResponse<String> response = Requests.post(body(null), "Accept", accept);
    assertNotFound(response);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(Requests.error(response).getString("message")).isEqualTo("PersistedQueryNotFound");
    assertThat(Requests.header(response, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void findsADocumentByItsIdToo() {
    post(document);
    assertThat(Requests.post("{\"documentId\": \"%s\"}".formatted(hash)).body()).isEqualTo(ANSWER);
    assertThat(Requests.send(Requests.request("/graphql?doc_id=" + hash).build()).body())
        .isEqualTo(ANSWER);
  }

  private static void assertNotFound(HttpResponse<String> response) {
    assertThat(Requests.code(response)).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
  }

  private HttpResponse<String> post(@Nullable String query) {
    return Requests.post(body(query));
  }

  private String body(@Nullable String query) {
    JsonObject body = new JsonObject().put("extensions", new JsonObject(extensions()));
    return (query == null ? body : body.put("query", query)).encode();
  }

  private HttpResponse<String> get(@Nullable String query, String... headers) {
    String path =
        "/graphql?extensions="
            + Requests.encoded(extensions())
            + (query == null ? "" : "&query=" + Requests.encoded(query));
    return Requests.send(Requests.request(path, headers).build());
  }

  private String extensions() {
    return "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"%s\"}}".formatted(hash);
  }

  private List<String> registered() throws SQLException {
    List<String> hashes = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select hash from persisted_query")) {
      while (rows.next()) {
        hashes.add(rows.getString(1));
      }
    }
    return hashes;
  }
}
