package org.entente.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.entente.golden.Client;
import org.entente.golden.Statements;
import org.junit.jupiter.api.Test;

/** Records found again by their ids, as Relay does it. */
@QuarkusTest
class NodesTest {
  private static final String NODES =
      """
      query ($ids: [ID!]!) {
        nodes(ids: $ids) { id __typename ... on Country { code } ... on Organization { code } }
      }
      """;

  @Test
  void areGivenInTheOrderAsked() {
    List<String> ids = ids("jp: country(code: \"JP\")", "un: organization(code: \"UN\")");
    JsonArray nodes = Client.data(NODES, Map.of("ids", ids.reversed())).getJsonArray("nodes");
    assertThat(nodes)
        .extracting(node -> ((JsonObject) node).getString("code"))
        .containsExactly("UN", "JP");
    assertThat(nodes)
        .extracting(node -> ((JsonObject) node).getString("id"))
        .isEqualTo(ids.reversed());
  }

  @Test
  void areGivenAsOftenAsAskedInOneStatement() {
    String japan = ids("jp: country(code: \"JP\")").getFirst();
    try (Statements statements = new Statements()) {
      JsonArray nodes =
          Client.data(NODES, Map.of("ids", List.of(japan, japan, japan))).getJsonArray("nodes");
      assertThat(nodes).hasSize(3);
      assertThat(statements.list()).hasSize(1);
    }
  }

  @Test
  void keepTheirIdWhateverCodeFoundThem() {
    List<String> ids =
        ids("a: country(code: \"JP\")", "b: country(code: \"JPN\")", "c: country(code: \"392\")");
    assertThat(ids).hasSize(3).containsOnly(ids.getFirst());
  }

  private static List<String> ids(String... fields) {
    JsonObject data = Client.data("{ " + String.join(" { id } ", fields) + " { id } }");
    return data.fieldNames().stream()
        .map(name -> data.getJsonObject(name).getString("id"))
        .toList();
  }
}
