package org.entente.golden;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** Asks the application as any client does: over HTTP. */
public final class Client {

  private Client() {}

  /** The whole answer, errors included. */
  public static JsonObject ask(String document, Map<String, Object> variables) {
    String body =
        RestAssured.given()
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
    JsonObject answer = ask(document, variables);
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
