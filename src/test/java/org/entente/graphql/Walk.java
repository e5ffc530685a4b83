package org.entente.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.golden.Client;

/** Goes through a list page by page, and checks what each page says of itself. */
final class Walk {
  private final String query;
  private final List<String> path;

  /**
   * Through a list.
   *
   * @param list the fields that lead to it, outermost first, with a brace between them
   * @param arguments its other arguments, one at least
   * @param row what to ask of each row
   */
  Walk(String list, String arguments, String row) {
    long depth = list.chars().filter(c -> c == '{').count();
    query =
        """
        query ($first: Int, $after: String, $last: Int, $before: String) {
          %s(%s, first: $first, after: $after, last: $last, before: $before) {
            totalCount
            nodes { %s }
            edges { cursor node { %s } }
            pageInfo { hasPreviousPage hasNextPage startCursor endCursor }
          } %s
        }
        """
            .formatted(list, arguments, row, row, "}".repeat(Math.toIntExact(depth)));
    path = List.of(list.replaceAll("\\([^)]*\\)", "").split("\\s*\\{\\s*"));
  }

  int total() {
    return page(Map.of("first", 0)).getInteger("totalCount");
  }

  /** All rows, from the first page to the last. */
  List<JsonObject> forwards(int size) {
    List<JsonObject> rows = new ArrayList<>();
    JsonObject page = page(Map.of("first", size));
    while (true) {
      JsonObject info = page.getJsonObject("pageInfo");
      assertThat(info.getBoolean("hasPreviousPage")).isEqualTo(!rows.isEmpty());
      rows.addAll(rows(page));
      boolean more = info.getBoolean("hasNextPage");
      assertThat(more).isEqualTo(rows.size() < page.getInteger("totalCount"));
      if (!more) {
        return rows;
      }
      assertThat(rows(page)).hasSize(size);
      page = page(Map.of("first", size, "after", info.getString("endCursor")));
    }
  }

  /** All rows in the same order, from the last page to the first. */
  List<JsonObject> backwards(int size) {
    List<JsonObject> rows = new ArrayList<>();
    JsonObject page = page(Map.of("last", size));
    while (true) {
      JsonObject info = page.getJsonObject("pageInfo");
      assertThat(info.getBoolean("hasNextPage")).isEqualTo(!rows.isEmpty());
      rows.addAll(0, rows(page));
      boolean more = info.getBoolean("hasPreviousPage");
      assertThat(more).isEqualTo(rows.size() < page.getInteger("totalCount"));
      if (!more) {
        return rows;
      }
      assertThat(rows(page)).hasSize(size);
      page = page(Map.of("last", size, "before", info.getString("startCursor")));
    }
  }

  private JsonObject page(Map<String, Object> variables) {
    JsonObject page = Client.data(query, variables);
    for (String field : path) {
      page = page.getJsonObject(field);
    }
    return page;
  }

  private static List<JsonObject> rows(JsonObject page) {
    List<JsonObject> nodes = objects(page, "nodes");
    List<JsonObject> edges = objects(page, "edges");
    JsonObject info = page.getJsonObject("pageInfo");
    assertThat(edges).extracting(edge -> edge.getJsonObject("node")).isEqualTo(nodes);
    if (!edges.isEmpty()) {
      assertThat(info.getString("startCursor")).isEqualTo(edges.getFirst().getString("cursor"));
      assertThat(info.getString("endCursor")).isEqualTo(edges.getLast().getString("cursor"));
    }
    return nodes;
  }

  private static List<JsonObject> objects(JsonObject page, String field) {
    return page.getJsonArray(field).stream().map(JsonObject.class::cast).toList();
  }
}
