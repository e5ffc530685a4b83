package org.entente.endpoint;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;

/** As clients send them. */
final class Asking {
  private Asking() {}

  static Response get(String document) {
    return given().queryParam("query", document).get("/graphql");
  }

  /** With a variable $code. */
  static Response post(String document, String code) {
    return given()
        .contentType("application/json")
        .body(
            new JsonObject()
                .put("query", document)
                .put("variables", new JsonObject().put("code", code))
                .encode())
        .post("/graphql");
  }
}
