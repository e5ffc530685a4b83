package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.endpoint.Waiting.LEASE;
import static org.entente.endpoint.Waiting.LONG;
import static org.entente.endpoint.Waiting.within;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.entente.endpoint.version.RecordVersions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients and caches between are told they may keep. */
@QuarkusTest
class CachingTest {
  private static final String DOCUMENT = "{ issue(slug: \"taiwan\") { title } }";

  @Inject DataSource database;
  @Inject RecordVersions versions;

  @BeforeEach
  void awaitTheVersion() {
    within(LONG, () -> versions.current().isPresent());
  }

  @Test
  void letsAllKeepAnAnswerThatTheyAskAboutBeforeTheyUseIt() {
    HttpResponse<String> response = Requests.get(DOCUMENT);
    assertThat(tag(response)).matches("\"[0-9a-f]{32}\"");
    assertThat(Requests.header(response, "Cache-Control")).isEqualTo("public, no-cache");
    assertThat(Requests.header(response, "Vary"))
        .isEqualTo("Accept, Accept-Encoding, Authorization, GraphQL-Cost");
    assertThat(tag(Requests.get(DOCUMENT))).isEqualTo(tag(response));
  }

  @Test
  void keepsSharedCachesFromAnswersToSomebody() {
    assertThat(Requests.header(Requests.get(DOCUMENT, "Cookie", "a=b"), "Cache-Control"))
        .isEqualTo("private, no-cache");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "W/\"a\",%s , \"b\""})
  void answersNothingNewToWhoHasIt(String header) {
    String tag = tag(Requests.get(DOCUMENT));
    HttpResponse<String> response = Requests.get(DOCUMENT, "If-None-Match", header.formatted(tag));
    assertThat(response.statusCode()).isEqualTo(304);
    assertThat(response.body()).isEmpty();
    assertThat(tag(response)).isEqualTo(tag);
    assertThat(Requests.header(response, "Cache-Control")).isEqualTo("public, no-cache");
    assertThat(Requests.header(response, "Vary")).isNotEmpty();
    assertThat(response.headers().firstValue("Content-Type")).isEmpty();
  }

  @Test
  void answersWhoHasAnother() {
    HttpResponse<String> response = Requests.get(DOCUMENT, "If-None-Match", "\"other\"");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("title");
  }

  @Test
  void tellsHeadWhatItTellsGet() {
    String tag = tag(Requests.get(DOCUMENT));
    HttpResponse<String> head =
        Requests.send(
            Requests.request("/graphql?query=" + Requests.encoded(DOCUMENT), "If-None-Match", tag)
                .method("HEAD", BodyPublishers.noBody())
                .build());
    assertThat(head.statusCode()).isEqualTo(304);
    assertThat(tag(head)).isEqualTo(tag);
  }

  @Test
  void givesDifferentAnswersDifferentTags() {
    String query =
        "/graphql?query="
            + Requests.encoded(
                "query A($c: String!) { country(code: $c) { code } } query B($c: String!) { country(code: $c) { code } }");
    List<String[]> requests =
        List.of(
            new String[] {query + "&operationName=A&variables=%7B%22c%22:%22JP%22%7D"},
            new String[] {query + "&operationName=B&variables=%7B%22c%22:%22JP%22%7D"},
            new String[] {query + "&operationName=A&variables=%7B%22c%22:%22CN%22%7D"},
            with(query, "Accept", Requests.GRAPHQL),
            with(query, "Accept-Encoding", "gzip"),
            with(query, "Accept-Encoding", "br"),
            with(query, "GraphQL-Cost", "1"));
    Set<String> tags = new HashSet<>();
    for (String[] request : requests) {
      String[] headers = Arrays.copyOfRange(request, 1, request.length);
      HttpResponse<String> response = Requests.send(Requests.request(request[0], headers).build());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(tags.add(tag(response))).as(String.join(" ", request)).isTrue();
    }
    assertThat(tags).hasSize(requests.size());
  }

  private static String[] with(String query, String header, String value) {
    return new String[] {
      query + "&operationName=A&variables=%7B%22c%22:%22JP%22%7D", header, value
    };
  }

  @Test
  void knowsATagWhicheverWayTheBodyWasCompressed() {
    for (String coding : new String[] {"gzip", "br", "identity"}) {
      String tag = tag(Requests.get(DOCUMENT, "Accept-Encoding", coding));
      assertThat(
              Requests.get(DOCUMENT, "Accept-Encoding", coding, "If-None-Match", tag).statusCode())
          .isEqualTo(304);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ nothing",
        "{ nothing }",
        "{ country(code: \"QQ\") { code } }",
        "mutation { a }"
      })
  void letsNobodyKeepAnswersWithErrors(String document) {
    HttpResponse<String> response = Requests.get(document);
    assertThat(Requests.header(response, "Cache-Control")).isEqualTo("no-store");
    assertThat(response.headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void changesTheTagWithEveryCommittedChangeByAnybody() throws SQLException {
    String before = tag(Requests.get(DOCUMENT));
    try {
      execute("update issue set title = title || '!' where slug = 'taiwan'");
      within(LEASE.multipliedBy(3), () -> !tag(Requests.get(DOCUMENT)).equals(before));
      HttpResponse<String> changed = Requests.get(DOCUMENT, "If-None-Match", before);
      assertThat(changed.statusCode()).isEqualTo(200);
      assertThat(changed.body()).contains("!\"");
    } finally {
      execute("update issue set title = rtrim(title, '!') where slug = 'taiwan'");
    }
    within(LONG, () -> !Requests.get(DOCUMENT).body().contains("!\""));
  }

  @Test
  void keepsNothingWhileTheDatabaseDoesNotTellOfChanges() throws SQLException {
    String before = tag(Requests.get(DOCUMENT));
    try (Connection locking = database.getConnection();
        Statement statement = locking.createStatement()) {
      // So that nobody can read the version until we let go.
      locking.setAutoCommit(false);
      statement.execute("lock table record_version in access exclusive mode");
      statement.execute(
          "select pg_terminate_backend(%d, 5000)".formatted(versions.process().orElseThrow()));
      within(LONG, () -> versions.current().isEmpty());
      HttpResponse<String> response = Requests.get(DOCUMENT, "If-None-Match", before);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(Requests.header(response, "Cache-Control")).isEqualTo("no-store");
      assertThat(response.headers().firstValue("ETag")).isEmpty();
      locking.rollback();
      locking.setAutoCommit(true);
    }
    within(LONG, () -> tag(Requests.get(DOCUMENT)).equals(before));
  }

  private static String tag(HttpResponse<?> response) {
    return Requests.header(response, "ETag");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
