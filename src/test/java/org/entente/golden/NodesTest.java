package org.entente.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever has an id can be fetched again by it. */
@QuarkusTest
class NodesTest {

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
  void fetchesRecordsOfEveryKindAgain(String list) {
    JsonArray nodes =
        Client.data("{ %s(first: 3) { nodes { __typename id } } }".formatted(list))
            .getJsonObject(list)
            .getJsonArray("nodes");
    fetchesAgain(nodes);
  }

  @Test
  void fetchesPostsAndTermsAgain() {
    JsonArray terms =
        Client.data(
                "{ country(code: \"CN\") { officeHolders(asOf: \"2023-11-25\") { __typename id post { __typename id } } } }")
            .getJsonObject("country")
            .getJsonArray("officeHolders");
    JsonArray nodes = new JsonArray();
    for (Object term : terms) {
      nodes.add(((JsonObject) term).getJsonObject("post"));
      nodes.add(((JsonObject) term).copy().putNull("post"));
    }
    nodes.forEach(node -> ((JsonObject) node).remove("post"));
    fetchesAgain(nodes);
  }

  @Test
  void answersNullForEachThatIsNotThereAndTheOthersAllTheSame() {
    String id =
        Client.data("{ country(code: \"JP\") { id } }").getJsonObject("country").getString("id");
    JsonObject answer =
        Client.ask(
            "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
            Map.of("ids", List.of("xx", id, id)));
    JsonArray nodes = answer.getJsonObject("data").getJsonArray("nodes");
    assertThat(nodes.getValue(0)).isNull();
    assertThat(nodes.getJsonObject(1).getString("id")).isEqualTo(id);
    assertThat(nodes.getJsonObject(2).getString("id")).isEqualTo(id);
    assertThat(answer.getJsonArray("errors")).hasSize(1);
  }

  private static void fetchesAgain(JsonArray nodes) {
    assertThat(nodes).isNotEmpty();
    List<String> ids = nodes.stream().map(n -> ((JsonObject) n).getString("id")).toList();
    assertThat(
            Client.data(
                    "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }",
                    Map.of("ids", ids))
                .getJsonArray("nodes"))
        .isEqualTo(nodes);
    assertThat(
            Client.data(
                    "query ($id: ID!) { node(id: $id) { __typename id } }",
                    Map.of("id", ids.getFirst()))
                .getJsonObject("node"))
        .isEqualTo(nodes.getJsonObject(0));
  }
}
