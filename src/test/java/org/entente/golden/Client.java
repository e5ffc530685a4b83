package org.entente.golden;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.entente.security.Role;
import org.entente.security.TestTokens;

/** Asks the application as any client does: over HTTP. */
public final class Client {

  private Client() {}

  /** The whole answer, errors included. */
  public static JsonObject ask(String document, Map<String, Object> variables) {
    return ask(document, variables, RestAssured.given());
  }

  /** The data of an answer to an editor; fails where there are errors. */
  public static JsonObject edit(String document, Map<String, Object> variables) {
    return edit(document, variables, TestTokens.of(Role.EDITOR));
  }

  /** As {@link #edit(String, Map)}, to whom the token tells. */
  public static JsonObject edit(String document, Map<String, Object> variables, String token) {
    return data(
        ask(document, variables, RestAssured.given().header("Authorization", "Bearer " + token)));
  }

  private static JsonObject ask(
      String document, Map<String, Object> variables, RequestSpecification request) {
    String body =
        request
            .contentType("application/json")
            .body(
                new JsonObject()
                    .put("query", document)
                    .put("variables", new JsonObject(variables))
                    .encode())
            .post("/graphql")
            .then()
            .extract()
            .asString();
    return new JsonObject(body);
  }

  /** The answer's data; fails where there are errors. */
  public static JsonObject data(String document, Map<String, Object> variables) {
    return data(ask(document, variables));
  }

  private static JsonObject data(JsonObject answer) {
    if (answer.containsKey("errors")) {
      throw new AssertionError(answer.getJsonArray("errors").encodePrettily());
    }
    return answer.getJsonObject("data");
  }

  /** As {@link #data(String, Map)}, without variables. */
  public static JsonObject data(String document) {
    return data(document, Map.of());
  }
}
