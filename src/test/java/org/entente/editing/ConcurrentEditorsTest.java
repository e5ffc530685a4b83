package org.entente.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.entente.golden.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two hundred editors at the same ten records. */
@QuarkusTest
class ConcurrentEditorsTest {
  @Inject DataSource source;

  private static final int EDITORS = 200;
  private static final int RECORDS = 10;

  /** Fewer at a time than the server answers, so that none is told that it is overloaded. */
  private static final int AT_A_TIME = 40;

  private static final String UPDATE =
      """
      mutation ($input: UpdateIssueInput!) {
        updateIssue(input: $input) { issue { title version } userErrors { code } }
      }
      """;
  private static final String RECORD =
      """
      mutation ($input: RecordIssueInput!) {
        recordIssue(input: $input) { issue { id } userErrors { message } }
      }
      """;

  private final AtomicInteger conflicts = new AtomicInteger();

  @AfterEach
  void remove() throws SQLException {
    Edited.remove(source, "edited-");
  }

  @Test
  void loseNoUpdate() throws Exception {
    String run = Long.toString(System.nanoTime(), 36);
    for (int record = 0; record < RECORDS; record++) {
      create(slug(run, record));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      List<Future<?>> editors = new ArrayList<>();
      for (int editor = 0; editor < EDITORS; editor++) {
        String slug = slug(run, editor % RECORDS);
        String word = " e" + editor + ".";
        editors.add(threads.submit(() -> append(slug, word)));
      }
      for (Future<?> editor : editors) {
        editor.get();
      }
    }
    for (int record = 0; record < RECORDS; record++) {
      JsonObject issue = read(slug(run, record));
      for (int editor = record; editor < EDITORS; editor += RECORDS) {
        assertThat(issue.getString("title")).contains(" e" + editor + ".");
      }
      assertThat(issue.getInteger("version")).isEqualTo(1 + EDITORS / RECORDS);
    }
    assertThat(conflicts.get()).isPositive();
  }

  /** As an editor does: reads, changes, and begins anew where somebody else was faster. */
  private void append(String slug, String word) {
    while (true) {
      JsonObject seen = read(slug);
      JsonObject input =
          new JsonObject()
              .put("id", seen.getString("id"))
              .put("version", seen.getInteger("version"))
              .put("reason", "Append" + word)
              .put("title", seen.getString("title") + word);
      JsonObject payload = Client.edit(UPDATE, Map.of("input", input)).getJsonObject("updateIssue");
      JsonArray errors = payload.getJsonArray("userErrors");
      if (errors.isEmpty()) {
        assertThat(payload.getJsonObject("issue").getString("title")).endsWith(word);
        return;
      }
      assertThat(errors.encode()).isEqualTo("[{\"code\":\"CONFLICT\"}]");
      conflicts.incrementAndGet();
    }
  }

  private static JsonObject read(String slug) {
    return Client.data("{ issue(slug: \"%s\") { id version title } }".formatted(slug))
        .getJsonObject("issue");
  }

  private static void create(String slug) {
    JsonObject input =
        new JsonObject()
            .put("slug", slug)
            .put("title", "Edited")
            .put("kind", "OTHER")
            .put(
                "citations",
                new JsonArray().add(new JsonObject().put("source", "scmp-2023-11-26")));
    assertThat(
            Client.edit(RECORD, Map.of("input", input))
                .getJsonObject("recordIssue")
                .getJsonArray("userErrors"))
        .isEmpty();
  }

  private static String slug(String run, int record) {
    return "edited-%s-%d".formatted(run, record);
  }
}
