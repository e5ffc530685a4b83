package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.entente.security.Role;
import org.entente.security.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that everybody may read, with tokens of its own key. */
@QuarkusTest
class AccessTest {
  private static final String QUERY = "{\"query\": \"{ country(code: \\\"JP\\\") { code } }\"}";

  @Test
  void answersAnybody() {
    post(RestAssured.given()).then().statusCode(200).header("WWW-Authenticate", nullValue());
  }

  @Test
  void answersWhoeverHasAToken() {
    post(with(TestTokens.of(Role.EDITOR)))
        .then()
        .statusCode(200)
        .body("data.country.code", equalTo("JP"))
        .header("Cache-Control", equalTo("private, no-cache"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/graphql-response+json"})
  void doesNotAnswerABadToken(String type) {
    post(with("garbage").accept(type))
        .then()
        .statusCode(401)
        .contentType(type)
        .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""))
        .header("Cache-Control", equalTo("no-store"))
        .body("errors.size()", equalTo(1))
        .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
        .body("errors[0].message", notNullValue())
        .body("data", nullValue());
  }

  @Test
  void doesNotAnswerAnExpiredToken() {
    post(with(TestTokens.of("Jane Doe", Role.EDITOR, Duration.ofHours(-1)))).then().statusCode(401);
  }

  @Test
  void doesNotAnswerTwoTokens() {
    String bearer = "Bearer " + TestTokens.of(Role.EDITOR);
    post(RestAssured.given().header("Authorization", bearer, bearer)).then().statusCode(401);
  }

  @Test
  void doesNotAnswerABadTokenFromWhatItHasKept() {
    String tag = get(RestAssured.given()).then().statusCode(200).extract().header("ETag");
    get(RestAssured.given().header("If-None-Match", tag)).then().statusCode(304);
    get(with("garbage").header("If-None-Match", tag)).then().statusCode(401);
  }

  /** Whatever the request's body is. */
  @Test
  void saysFirstThatATokenIsBad() {
    with("garbage")
        .contentType("application/json")
        .body("[")
        .post("/graphql")
        .then()
        .statusCode(401);
  }

  @Test
  void tagsAnswersByTheRoleAndNotByThePerson() {
    String one = tag(TestTokens.of("Jane Doe", Role.EDITOR, Duration.ofHours(1)));
    String other = tag(TestTokens.of("John Doe", Role.EDITOR, Duration.ofHours(2)));
    assertThat(one).isEqualTo(other).isNotEqualTo(tag(TestTokens.of(Role.ADMIN)));
    assertThat(get(RestAssured.given()).header("ETag"))
        .isEqualTo(tag(TestTokens.of(Role.READER)))
        .isNotEqualTo(one);
  }

  @Test
  void tellsCachesThatAnswersDependOnTheHeader() {
    assertThat(get(RestAssured.given()).header("Vary")).contains("Authorization");
  }

  @Test
  void readsNoTokenFromTheAddress() {
    assertThat(
            get(RestAssured.given().queryParam("access_token", TestTokens.of(Role.EDITOR)))
                .header("ETag"))
        .isEqualTo(get(RestAssured.given()).header("ETag"));
    get(RestAssured.given().queryParam("access_token", "garbage")).then().statusCode(200);
  }

  @Test
  void readsNoTokenFromACookie() {
    get(RestAssured.given().cookie("Bearer", "garbage")).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/graphiql/"})
  void looksAtTokensForTheRecordOnly(String path) {
    with("garbage").get(path).then().statusCode(200);
  }

  @Test
  void doesNotTellTheSchemaForABadToken() {
    RestAssured.get("/graphql/schema.graphql").then().statusCode(200);
    with("garbage")
        .get("/graphql/schema.graphql")
        .then()
        .statusCode(401)
        .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
  }

  private static String tag(String token) {
    return get(with(token)).then().statusCode(200).extract().header("ETag");
  }

  private static RequestSpecification with(String token) {
    return RestAssured.given().header("Authorization", "Bearer " + token);
  }

  private static Response post(RequestSpecification request) {
    return request.contentType("application/json").body(QUERY).post("/graphql");
  }

  private static Response get(RequestSpecification request) {
    return request.queryParam("query", "{ country(code: \"JP\") { code } }").get("/graphql");
  }
}
