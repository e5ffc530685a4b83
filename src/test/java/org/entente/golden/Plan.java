package org.entente.golden;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What PostgreSQL would do for a statement.
 *
 * @param nodes its steps, each before those that it takes its rows of
 */
record Plan(List<JsonObject> nodes) {

  static Plan of(String json) {
    List<JsonObject> nodes = new ArrayList<>();
    collect(new JsonArray(json).getJsonObject(0).getJsonObject("Plan"), nodes);
    return new Plan(nodes);
  }

  private static void collect(JsonObject node, List<JsonObject> nodes) {
    nodes.add(node);
    node.getJsonArray("Plans", new JsonArray()).stream()
        .map(JsonObject.class::cast)
        .forEach(part -> collect(part, nodes));
  }

  /** The tables that are read from end to end. */
  List<String> wholeTables() {
    return nodes.stream()
        .filter(node -> node.getString("Node Type").equals("Seq Scan"))
        .map(node -> node.getString("Relation Name"))
        .toList();
  }

  /** How many rows are sorted at most, as PostgreSQL guesses. */
  double sorted() {
    return nodes.stream()
        .filter(node -> node.getString("Node Type").equals("Sort"))
        .mapToDouble(node -> node.getDouble("Plan Rows"))
        .max()
        .orElse(0);
  }
}
