package org.entente.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.entente.golden.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that do not fit the schema are refused before anything is asked of the database. */
@QuarkusTest
class BadValueTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ countries(orderBy: {field: SIZE}) { totalCount } }          | orderBy.field",
        "{ countries(orderBy: {direction: UP}) { totalCount } }        | orderBy.direction",
        "{ meetings(filter: {level: KINGS}) { totalCount } }           | filter.level",
        "{ timeline(filter: {kinds: [MEETING, X]}) { totalCount } }    | filter.kinds[1]",
        "{ countries(filter: {asOf: \"yesterday\"}) { totalCount } }   | filter.asOf",
        "{ countries(filter: {asOf: \"2023-02-30\"}) { totalCount } }  | filter.asOf",
        "{ countries(filter: {asOf: 2023}) { totalCount } }            | filter.asOf",
        "{ relation(between: [\"CN\", \"JP\"], asOf: \"\") { asOf } }  | asOf",
        "{ country(code: \"JP\") { posts { terms(asOf: \"2023\") { slug } } } } | asOf",
        "{ countries(first: \"many\") { totalCount } }                 | first",
        "{ countries(first: 99999999999) { totalCount } }              | first",
        "{ countries(first: 2.5) { totalCount } }                      | first",
        "{ countries(filter: {size: 3}) { totalCount } }               | filter",
        "{ country { id } }                                            | code",
        "{ country(code: 392) { id } }                                 | code",
        "{ nodes(ids: [null]) { id } }                                 | ids[0]",
      })
  void isRefusedInTheDocument(String query, String argument) {
    refuses(query, "{}", ErrorCode.GRAPHQL_VALIDATION_FAILED, argument);
  }

  @Test
  void isNotRepeatedInTheWordsOfTheParser() {
    JsonObject answer =
        Client.ask("{ countries(filter: {name: {a: [1]}}) { totalCount } }", Map.of());
    String message = answer.getJsonArray("errors").getJsonObject(0).getString("message");
    assertThat(message).contains("'filter").doesNotContain("Value{").doesNotContain("with value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "CountryOrder  | {\"v\": {\"field\": \"SIZE\"}}        | countries(orderBy: $v)          | $v.field",
        "CountryFilter | {\"v\": {\"asOf\": \"yesterday\"}}    | countries(filter: $v)           | $v.asOf",
        "CountryFilter | {\"v\": {\"codes\": [\"CN\", 3, 4]}}  | countries(filter: $v)           | $v.codes[1]",
        "CountryFilter | {\"v\": {\"codes\": [\"CN\", null]}}  | countries(filter: $v)           | $v.codes[1]",
        "CountryFilter | {\"v\": {\"size\": 3}}              | countries(filter: $v)           | $v.size",
        "CountryFilter | {\"v\": \"JP\"}                     | countries(filter: $v)           | $v",
        "MeetingFilter | {\"v\": {\"level\": \"KINGS\"}}       | meetings(filter: $v)            | $v.level",
        "MeetingFilter | {\"v\": {\"date\": {\"since\": \"\"}}} | meetings(filter: $v)            | $v.date.since",
        "Date          | {\"v\": \"2023-02-30\"}               | countries(filter: {asOf: $v})   | $v",
        "Int           | {\"v\": \"many\"}                     | countries(first: $v)            | $v",
        "Int           | {\"v\": 2.5}                          | countries(first: $v)            | $v",
        "Int           | {\"v\": 99999999999}                  | countries(first: $v)            | $v",
        "Int!          | {}                                    | countries(first: $v)            | $v",
      })
  void isRefusedInAVariable(String type, String variables, String field, String argument) {
    String query = "query ($v: %s) { %s { totalCount } }".formatted(type, field);
    refuses(query, variables, ErrorCode.BAD_USER_INPUT, argument);
  }

  @Test
  void isRefusedInAVariableOfAMutationByItsPlaceToo() {
    JsonObject answer =
        Client.ask(
            "mutation ($input: RecordIssueInput!) { recordIssue(input: $input) { userErrors { code } } }",
            Map.of("input", Map.of("slug", "x", "titel", "X")));
    JsonObject error = answer.getJsonArray("errors").getJsonObject(0);
    assertThat(error.getString("message"))
        .isEqualTo("$input.titel: RecordIssueInput has no field 'titel'.");
    assertThat(error.getJsonObject("extensions").getString("argument")).isEqualTo("$input.titel");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{ country(code: \"\\u0000\") { id } }                           | {} | code",
        "{ countries(filter: {name: \"a\\u0000\"}) { totalCount } }      | {} | filter.name",
        "{ meeting(slug: \"\\u0000\") { id } }                           | {} | slug",
        "{ node(id: \"\\u0000\") { id } }                                | {} | id",
        "{ nodes(ids: [\"a\", \"\\u0000\"]) { id } }                     | {} | ids[1]",
        "query ($v: CountryFilter) { countries(filter: $v) { totalCount } }"
            + " | {\"v\": {\"name\": \"\\u0000\"}} | filter.name",
      })
  void isRefusedAsTextThatCannotBeStored(String query, String variables, String argument) {
    refuses(query, variables, ErrorCode.BAD_USER_INPUT, argument);
  }

  /** Which only an escape can send, as UTF-8 has no such thing. */
  @Test
  void isRefusedAsHalfOfACharacter() {
    String body =
        """
        {"query": "query ($v: String!) { country(code: $v) { id } }", "variables": {"v": "a\\ud800"}}
        """;
    RestAssured.given()
        .contentType("application/json")
        .body(body)
        .post("/graphql")
        .then()
        .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
        .body("errors[0].extensions.argument", equalTo("code"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ countries(first: null, filter: null) { totalCount } }",
        "{ countries(filter: {codes: null, name: null}) { totalCount } }",
        "{ countries(first: 0) { totalCount } }",
        "query ($v: CountryOrder) { countries(orderBy: $v) { totalCount } }",
        "query ($v: CountryOrder = null) { countries(orderBy: $v) { totalCount } }",
        "{ countries(orderBy: null) { totalCount } }",
        "{ countries(orderBy: {field: null, direction: null}) { totalCount } }"
      })
  void isNoneWhereNothingIsSaid(String query) {
    assertThat(Client.data(query).getJsonObject("countries").getInteger("totalCount"))
        .isGreaterThan(300);
  }

  @Test
  void isTheUsualOneWhereItIsNull() {
    JsonObject country =
        Client.data("{ country(code: \"JP\") { name(language: null) { text language } } }");
    assertThat(country.encode()).contains("{\"text\":\"Japan\",\"language\":\"en\"}");
    String latestFirst = "{ sources(orderBy: {direction: DESC}) { nodes { slug } } }";
    assertThat(
            Client.data("{ sources(orderBy: {field: null, direction: DESC}) { nodes { slug } } }"))
        .isEqualTo(Client.data(latestFirst))
        .isNotEqualTo(Client.data("{ sources(orderBy: null) { nodes { slug } } }"));
    assertThat(Client.data("{ country(code: \"JP\") { meetings(orderBy: null) { totalCount } } }"))
        .isNotNull();
  }

  private static void refuses(String query, String variables, ErrorCode code, String argument) {
    JsonObject answer = Client.ask(query, new JsonObject(variables).getMap());
    assertThat(answer.getJsonArray("errors")).as(query + " " + answer).hasSize(1);
    JsonObject extensions =
        answer.getJsonArray("errors").getJsonObject(0).getJsonObject("extensions");
    assertThat(extensions.getString("code")).as(query + " " + answer).isEqualTo(code.name());
    assertThat(extensions.getString("argument")).as(query + " " + answer).isEqualTo(argument);
  }
}
