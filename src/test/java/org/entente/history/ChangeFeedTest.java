package org.entente.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.entente.golden.Client;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What has changed since a client last looked. */
@QuarkusTest
class ChangeFeedTest {
  private static final String FEED =
      """
      query ($after: String, $first: Int, $filter: ChangeFilter) {
        changes(after: $after, first: $first, filter: $filter) {
          edges {
            cursor
            node {
              kind action madeBy reason
              record { ... on Issue { slug title version } ... on Official { slug } }
              differences { attribute before after }
            }
          }
          pageInfo { hasNextPage endCursor }
        }
      }
      """;
  private static final String RENAME = "update issue set title = '%s' where slug = 'taiwan'";

  @Inject DataSource source;
  private Database database;
  private String begin;

  @BeforeEach
  void goToTheEnd() throws SQLException {
    database = new Database(source);
    begin = new Cursors(source).last();
  }

  @AfterEach
  void restore() throws SQLException {
    database.commit(
        RENAME.formatted("Taiwan"), "delete from slug_alias where slug like 'change-feed-%'");
  }

  @Test
  void tellsWhoChangedWhatAndWhy() throws SQLException {
    database.commit(
        "set local entente.made_by = 'Jane Doe'",
        "set local entente.reason = 'Try'",
        RENAME.formatted("Formosa"),
        "insert into slug_alias select 'ISSUE', 'change-feed-1', id from issue where slug = 'taiwan'");
    List<JsonObject> changes = nodes(feed(Map.of("after", begin)));
    assertThat(changes).hasSize(1);
    JsonObject change = changes.getFirst();
    assertThat(change.getString("kind")).isEqualTo("ISSUE");
    assertThat(change.getString("action")).isEqualTo("UPDATED");
    assertThat(change.getString("madeBy")).isEqualTo("Jane Doe");
    assertThat(change.getString("reason")).isEqualTo("Try");
    assertThat(change.getJsonObject("record").getString("title")).isEqualTo("Formosa");
    assertThat(change.getJsonArray("differences").stream().map(Object::toString))
        .containsExactly(
            "{\"attribute\":\"title\",\"before\":\"Taiwan\",\"after\":\"Formosa\"}",
            "{\"attribute\":\"formerSlugs\",\"before\":null,"
                + "\"after\":\"{\\\"kind\\\":\\\"ISSUE\\\",\\\"slug\\\":\\\"change-feed-1\\\"}\"}");
  }

  @Test
  void goesOnWhereAPageEnded() throws SQLException {
    for (int i = 0; i < 7; i++) {
      database.commit(RENAME.formatted("Title " + i));
    }
    List<String> after = new ArrayList<>();
    String cursor = begin;
    JsonObject page;
    do {
      page = feed(Map.of("after", cursor, "first", 3));
      nodes(page).forEach(n -> after.add(title(n)));
      cursor = page.getJsonObject("pageInfo").getString("endCursor");
    } while (page.getJsonObject("pageInfo").getBoolean("hasNextPage"));
    assertThat(after)
        .containsExactly(
            "Title 0", "Title 1", "Title 2", "Title 3", "Title 4", "Title 5", "Title 6");
    assertThat(nodes(feed(Map.of("after", cursor)))).isEmpty();
  }

  @Test
  void findsByPartyIssueKindAndAction() throws SQLException {
    database.commit(RENAME.formatted("Filtered"));
    database.commit("update official set family_name = 'Wáng' where slug = 'wang-yi'");
    database.commit("update official set family_name = 'Wang' where slug = 'wang-yi'");
    assertThat(nodes(filtered(Map.of("issue", "taiwan")))).hasSize(1);
    assertThat(nodes(filtered(Map.of("kinds", List.of("OFFICIAL"))))).hasSize(2);
    assertThat(nodes(filtered(Map.of("parties", Map.of("all", List.of("CN")))))).hasSize(3);
    assertThat(nodes(filtered(Map.of("parties", Map.of("all", List.of("CN", "JP")))))).hasSize(1);
    assertThat(nodes(filtered(Map.of("actions", List.of("WITHDRAWN"))))).isEmpty();
  }

  @Test
  void refusesACursorOfAnotherDatabase() {
    String foreign = new org.entente.graphql.Cursor("CHANGE", "00000000", 1).toString();
    JsonObject answer = Client.ask(FEED, Map.of("after", foreign));
    assertThat(answer.getJsonArray("errors").getJsonObject(0).getString("message"))
        .contains("restored from an earlier copy");
  }

  @Test
  void missesNoChangeThatCommitsLate() throws Exception {
    try (Connection early = source.getConnection();
        Statement statement = early.createStatement()) {
      early.setAutoCommit(false);
      statement.execute(
          "insert into slug_alias select 'ISSUE', 'change-feed-early', id from issue where slug = 'fukushima-water'");
      database.commit(RENAME.formatted("Committed before"));
      String seen = new Cursors(source).last();
      early.commit();
      assertThat(nodes(feed(Map.of("after", seen)))).hasSize(1);
    }
  }

  @Test
  void givesEachOfManyWritersChangesOnceInOneOrder() throws Exception {
    int writers = 6;
    int each = 20;
    List<String> seen = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Future<?>> running = new ArrayList<>();
      for (int w = 0; w < writers; w++) {
        int writer = w;
        running.add(threads.submit(() -> write(writer, each)));
      }
      String cursor = begin;
      boolean ended = false;
      for (int asked = 0; !ended; asked++) {
        // Asked before the page, as a change that commits after the page is none of it.
        boolean written = running.stream().allMatch(Future::isDone);
        // No variable of the operation, but another request each time: an answer from the cache may
        // be older by as long as it takes the server to learn of a change.
        JsonObject page = feed(Map.of("after", cursor, "first", 7, "asked", asked));
        nodes(page).forEach(n -> seen.add(alias(n)));
        String next = page.getJsonObject("pageInfo").getString("endCursor");
        cursor = next == null ? cursor : next;
        ended = written && nodes(page).isEmpty();
      }
      for (Future<?> writer : running) {
        writer.get();
      }
    }
    assertThat(seen).hasSize(writers * each).doesNotHaveDuplicates();
    Map<String, Integer> last = new HashMap<>();
    for (String alias : seen) {
      String[] parts = alias.split("-", -1);
      int number = Integer.parseInt(parts[3]);
      assertThat(number).isEqualTo(last.getOrDefault(parts[2], -1) + 1);
      last.put(parts[2], number);
    }
  }

  private @Nullable Void write(int writer, int each) throws SQLException {
    for (int i = 0; i < each; i++) {
      database.commit(
          "insert into slug_alias select 'ISSUE', 'change-feed-%d-%d', id from issue order by id offset %d limit 1"
              .formatted(writer, i, writer));
    }
    return null;
  }

  private static String alias(JsonObject change) {
    JsonObject difference = change.getJsonArray("differences").getJsonObject(0);
    return new JsonObject(difference.getString("after")).getString("slug");
  }

  private static String title(JsonObject change) {
    return change.getJsonArray("differences").getJsonObject(0).getString("after");
  }

  private JsonObject filtered(Map<String, Object> filter) {
    return feed(Map.of("after", begin, "filter", filter));
  }

  private static JsonObject feed(Map<String, Object> variables) {
    return Client.data(FEED, variables).getJsonObject("changes");
  }

  private static List<JsonObject> nodes(JsonObject page) {
    return page.getJsonArray("edges").stream()
        .map(edge -> ((JsonObject) edge).getJsonObject("node"))
        .toList();
  }
}
