package org.entente.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever pages through a list gets every row once. */
@QuarkusTest
class ConnectionsTest {
  @Inject Pool pool;

  @AfterEach
  void removeAdded() throws Exception {
    run("delete from source where slug like 'paging-test-%'", Tuple.tuple());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "countries",
        "organizations",
        "officials",
        "issues",
        "mechanisms",
        "meetings",
        "positions",
        "agreements",
        "measures",
        "sources"
      })
  void reachesEveryRowOnceInPagesOfTwo(String list) {
    int total =
        Client.data("{ %s(first: 1) { totalCount } }".formatted(list))
            .getJsonObject(list)
            .getInteger("totalCount");
    assertThat(pages(list, 2, () -> {})).doesNotHaveDuplicates().hasSize(total);
  }

  @ParameterizedTest
  @ValueSource(strings = {"meetings", "mechanisms", "agreements", "measures", "issues", "timeline"})
  void reachesEveryRowOnceInAListOfARelation(String list) {
    List<String> ids = new ArrayList<>();
    @Nullable String after = null;
    int total;
    do {
      JsonObject page =
          Client.data(
                  """
                  query ($after: String) { relation(between: ["CN", "JP"]) {
                    %s(first: 7, after: $after) {
                      totalCount edges { cursor } pageInfo { hasNextPage endCursor } } } }
                  """
                      .formatted(list),
                  variables(after))
              .getJsonObject("relation")
              .getJsonObject(list);
      page.getJsonArray("edges").forEach(e -> ids.add(((JsonObject) e).getString("cursor")));
      total = page.getInteger("totalCount");
      after = next(page);
    } while (after != null);
    assertThat(ids).doesNotHaveDuplicates().hasSize(total);
  }

  @Test
  void reachesEveryRowOnceWhileOthersAreAdded() {
    List<String> before = pages("sources", 100, () -> {});
    List<String> during =
        pages(
            "sources",
            2,
            new Runnable() {
              private int added;

              @Override
              public void run() {
                add(added, LocalDate.of(2005, 1, 1).plusDays(97L * added));
                added++;
              }
            });
    assertThat(during).doesNotHaveDuplicates().containsAll(before);
    assertThat(pages("sources", 100, () -> {})).hasSizeGreaterThan(before.size() + 50);
  }

  private List<String> pages(String list, int size, Runnable between) {
    List<String> ids = new ArrayList<>();
    @Nullable String after = null;
    do {
      JsonObject page =
          Client.data(
                  """
                  query ($after: String) { %s(first: %d, after: $after) {
                    nodes { id } pageInfo { hasNextPage endCursor } } }
                  """
                      .formatted(list, size),
                  variables(after))
              .getJsonObject(list);
      page.getJsonArray("nodes").forEach(node -> ids.add(((JsonObject) node).getString("id")));
      after = next(page);
      between.run();
    } while (after != null);
    return ids;
  }

  private static Map<String, Object> variables(@Nullable String after) {
    Map<String, Object> variables = new HashMap<>();
    if (after != null) {
      variables.put("after", after);
    }
    return variables;
  }

  private static @Nullable String next(JsonObject page) {
    JsonObject info = page.getJsonObject("pageInfo");
    return info.getBoolean("hasNextPage") ? info.getString("endCursor") : null;
  }

  private void add(int number, LocalDate date) {
    try {
      run(
          """
          insert into source (id, slug, kind, publisher, title, date_edtf, date_earliest, date_latest) \
          values (nextval('record_id_seq'), $1, 'NEWS', 'Test', 'Test', $2, $3, $3)\
          """,
          Tuple.of("paging-test-" + number, date.toString(), date));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void run(String sql, Tuple parameters) throws Exception {
    pool.preparedQuery(sql)
        .execute(parameters)
        .toCompletionStage()
        .toCompletableFuture()
        .get(10, TimeUnit.SECONDS);
  }
}
