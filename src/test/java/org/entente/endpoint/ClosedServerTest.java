package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.entente.security.ProviderServer;
import org.entente.security.ProviderTokens;
import org.entente.security.Role;
import org.entente.security.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A server that only those may read to whom its provider gives a role, configured as documented.
 */
@QuarkusTest
@TestProfile(ClosedServerTest.Closed.class)
class ClosedServerTest {
  private static final String QUERY = "{ country(code: \"JP\") { code } }";

  /** A provider that calls the roles its own way, as Keycloak does. */
  public static final class Closed implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "entente.security.public", "false",
          "entente.security.roles.reader", "staff,guests",
          "entente.security.roles.editor", "desk officers",
          "mp.jwt.verify.issuer", "https://login.example.org",
          "mp.jwt.verify.audiences", "entente",
          "smallrye.jwt.path.groups", "realm_access/roles");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(ProviderServer.class));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {QUERY, "{ __schema { queryType { name } } }", "{ nothing }", "{"})
  void answersNobodyWithoutAToken(String document) {
    get(RestAssured.given(), document)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", equalTo("Bearer"))
        .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
        .body("data", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"staff", "guests", "desk officers", "admin"})
  void answersWhomTheProviderGivesARole(String role) {
    get(with(ProviderTokens.of("other", role)), QUERY)
        .then()
        .statusCode(200)
        .body("data.country.code", equalTo("JP"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"other", "reader", "editor"})
  void forbidsToReadWithoutARole(String role) {
    get(with(ProviderTokens.of(role)), QUERY)
        .then()
        .statusCode(403)
        .header("WWW-Authenticate", equalTo("Bearer error=\"insufficient_scope\""))
        .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
  }

  @Test
  void takesNoTokensOfItsOwnKey() {
    get(with(TestTokens.of(Role.ADMIN)), QUERY).then().statusCode(401);
  }

  @Test
  void tellsTheSchemaToReadersOnly() {
    RestAssured.get("/graphql/schema.graphql").then().statusCode(401);
    with(ProviderTokens.of("other")).get("/graphql/schema.graphql").then().statusCode(403);
    with(ProviderTokens.of("staff")).get("/graphql/schema.graphql").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/graphiql/"})
  void keepsOpenWhatTellsNothingOfTheRecord(String path) {
    RestAssured.get(path).then().statusCode(200);
  }

  @Test
  void opensWebSocketsForReadersOnly() throws Exception {
    try (TokenSocket client = TokenSocket.open()) {
      assertThat(client.begin().end()).isEqualTo(4403);
    }
    try (TokenSocket client = TokenSocket.open()) {
      assertThat(client.begin("Bearer " + ProviderTokens.of("other")).end()).isEqualTo(4403);
    }
    try (TokenSocket client = TokenSocket.open()) {
      client.begin("Bearer " + ProviderTokens.of("staff"));
      assertThat(client.hear().getString("type")).isEqualTo("connection_ack");
    }
  }

  private static RequestSpecification with(String token) {
    return RestAssured.given().header("Authorization", "Bearer " + token);
  }

  private static Response get(RequestSpecification request, String document) {
    return request.queryParam("query", document).get("/graphql");
  }
}
