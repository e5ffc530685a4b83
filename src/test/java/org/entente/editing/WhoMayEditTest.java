package org.entente.editing;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.golden.Client;
import org.entente.graphql.ExecutableSchema;
import org.entente.security.Role;
import org.entente.security.TestTokens;
import org.junit.jupiter.api.Test;

/** Every mutation that the schema has, asked by those who may not. */
@QuarkusTest
class WhoMayEditTest {
  @Inject ExecutableSchema schema;

  @Test
  void nobodyWithoutAToken() {
    for (GraphQLFieldDefinition mutation : mutations()) {
      assertThat(code(Client.ask(document(mutation), Map.of())))
          .as(mutation.getName())
          .isEqualTo("UNAUTHENTICATED");
    }
  }

  @Test
  void noReader() {
    for (GraphQLFieldDefinition mutation : mutations()) {
      String answer =
          RestAssured.given()
              .header("Authorization", "Bearer " + TestTokens.of(Role.READER))
              .contentType("application/json")
              .body(new JsonObject().put("query", document(mutation)).encode())
              .post("/graphql")
              .asString();
      assertThat(code(new JsonObject(answer))).as(mutation.getName()).isEqualTo("FORBIDDEN");
    }
  }

  private List<GraphQLFieldDefinition> mutations() {
    List<GraphQLFieldDefinition> all = schema.get().getMutationType().getFieldDefinitions();
    assertThat(all).hasSizeGreaterThan(30);
    return all;
  }

  private static String document(GraphQLFieldDefinition mutation) {
    GraphQLInputObjectType type =
        (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(mutation.getArgument("input").getType());
    String input =
        type.getFields().stream()
            .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()))
            .map(field -> field.getName() + (field.getName().equals("version") ? ": 1" : ": \"X\""))
            .collect(Collectors.joining(", ", "{", "}"));
    return "mutation { %s(input: %s) { __typename } }".formatted(mutation.getName(), input);
  }

  private static String code(JsonObject answer) {
    return answer
        .getJsonArray("errors")
        .getJsonObject(0)
        .getJsonObject("extensions")
        .getString("code");
  }
}
