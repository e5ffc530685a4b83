package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.entente.endpoint.answering.Answer;
import org.entente.endpoint.request.ResponseType;
import org.junit.jupiter.api.Test;

/** Faults of ours: clients are told an id, and the log says the rest. */
@QuarkusTest
class FaultsTest {
  @Inject DataSource database;

  @Test
  void tellsOfAFailedFieldNoMoreThanAnId() throws SQLException {
    try (Log log = new Log("org.entente.graphql.CodedErrors")) {
      HttpResponse<String> response;
      execute("alter table issue rename to issue_renamed");
      try {
        response = Requests.ask("{ a: __typename b: issue(slug: \"taiwan\") { title } }");
      } finally {
        execute("alter table issue_renamed rename to issue");
      }
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(Requests.json(response).getJsonObject("data").getString("a")).isEqualTo("Query");
      JsonObject error = Requests.error(response);
      assertThat(error.getJsonArray("path")).containsExactly("b");
      assertSaysNothingInternal(response.body(), error);
      LogRecord logged = log.only(error.getJsonObject("extensions").getString("id"));
      assertThat(logged.getThrown()).hasStackTraceContaining("issue");
    }
  }

  @Test
  void tellsOfAFailedRequestNoMoreThanAnId() {
    try (Log log = new Log("org.entente.endpoint.Failures")) {
      Exception failure = new IllegalStateException("secret of issue");
      Answer answer =
          Answer.of(Failures.refusal(new CompletionException(failure)), ResponseType.JSON);
      assertThat(answer.status()).isEqualTo(500);
      String body = new String(answer.body(), StandardCharsets.UTF_8);
      JsonObject error = new JsonObject(body).getJsonArray("errors").getJsonObject(0);
      assertSaysNothingInternal(body, error);
      assertThat(log.only(error.getJsonObject("extensions").getString("id")).getThrown())
          .isSameAs(failure);
    }
  }

  @Test
  void saysThatADatabaseWhichDoesNotAnswerIsUnavailable() {
    Answer answer =
        Answer.of(
            Failures.refusal(new CompletionException(new TimeoutException())), ResponseType.JSON);
    assertThat(answer.status()).isEqualTo(503);
  }

  private static void assertSaysNothingInternal(String body, JsonObject error) {
    assertThat(error.getString("message"))
        .isEqualTo("The server failed. Its log says more under this id.");
    assertThat(error.getJsonObject("extensions").fieldNames()).containsExactly("code", "id");
    assertThat(error.getJsonObject("extensions").getString("code")).isEqualTo("INTERNAL");
    assertThat(body).doesNotContainIgnoringCase("exception", "select", "secret", "42P01");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static final class Log implements AutoCloseable {
    private final List<LogRecord> records = new ArrayList<>();
    private final Logger logger;
    private final Handler handler =
        new Handler() {
          @Override
          public synchronized void publish(LogRecord record) {
            records.add(record);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    Log(String name) {
      logger = Logger.getLogger(name);
      logger.setUseParentHandlers(false);
      logger.addHandler(handler);
    }

    /** The only record, which has that id. */
    LogRecord only(String id) {
      assertThat(records).hasSize(1);
      LogRecord only = records.getFirst();
      assertThat(only.getLevel().getName()).isEqualTo("ERROR");
      assertThat(only.getMessage()).contains(id);
      return only;
    }

    @Override
    public void close() {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
  }
}
