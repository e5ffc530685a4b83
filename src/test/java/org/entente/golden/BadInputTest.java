package org.entente.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input gets an error with a code, which names the argument and says what is wrong. */
@QuarkusTest
class BadInputTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          { countries(first: 1000) { nodes { code } } }                    | BAD_USER_INPUT | first | first is 1000; it may be 0 to 100.
          { countries(last: -1) { nodes { code } } }                       | BAD_USER_INPUT | last | last is -1; it may be 0 to 100.
          { countries(first: 1, last: 1) { nodes { code } } }              | BAD_USER_INPUT | last | Use either first or last, not both.
          { countries(after: "xx") { nodes { code } } }                    | BAD_USER_INPUT | after | 'xx' is no cursor.
          { country(code: "QQ") { code } }                                 | NOT_FOUND      | code | No country 'QQ' is on record.
          { country(code: "UN") { code } }                                 | NOT_FOUND      | code | No country 'UN' is on record.
          { organization(code: "CN") { code } }                            | NOT_FOUND      | code | No organization 'CN' is on record.
          { meeting(slug: "nowhere-2023") { slug } }                       | NOT_FOUND      | slug | No meeting 'nowhere-2023' is on record.
          { node(id: "xx") { id } }                                        | NOT_FOUND      | id | No record has the id 'xx'.
          { nodes(ids: ["xx"]) { id } }                                    | NOT_FOUND      | ids[0] | No record has the id 'xx'.
          { meetings(filter: {date: {from: "2023-13"}}) { totalCount } }   | BAD_USER_INPUT | filter.date.from | '2023-13' is no EDTF date
          { meetings(filter: {date: {to: "soon"}}) { totalCount } }        | BAD_USER_INPUT | filter.date.to | 'soon' is no EDTF date
          { meetings(filter: {parties: {all: ["CN", "QQ"]}}) { totalCount } } | BAD_USER_INPUT | filter.parties.all[1] | No party 'QQ' is on record.
          { meetings(filter: {officials: {any: ["nobody"]}}) { totalCount } } | BAD_USER_INPUT | filter.officials.any[0] | No official 'nobody' is on record.
          { meetings(filter: {issue: "nothing"}) { totalCount } }          | BAD_USER_INPUT | filter.issue | No issue 'nothing' is on record.
          { country(code: "JP") { name(language: "no tag") { text } } }    | BAD_USER_INPUT | language | 'no tag' is no BCP 47 language tag
          { country(code: "JP") { meetings(first: 101) { totalCount } } }  | BAD_USER_INPUT | first | first is 101; it may be 0 to 100.
          { relation(between: ["CN", "CN"]) { asOf } }                     | BAD_USER_INPUT | between | Give the codes of two different parties.
          { relation(between: ["CN", "QQ"]) { asOf } }                     | BAD_USER_INPUT | between[1] | No party 'QQ' is on record.
          { timeline(first: 101) { totalCount } }                          | BAD_USER_INPUT | first | first is 101; it may be 0 to 100.
          """)
  void namesTheArgument(String document, String code, String argument, String message) {
    JsonObject error = onlyError(document);
    assertThat(error.getJsonObject("extensions").getMap())
        .containsEntry("code", code)
        .containsEntry("argument", argument);
    assertThat(error.getString("message")).startsWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          { nothing }                                                   | Field 'nothing' in type 'Query' is undefined
          { meetings(filter: {level: KINGS}) { totalCount } }           | argument 'filter.level'
          { meetings(filter: {colour: "red"}) { totalCount } }          | colour
          { meetings(first: "two") { totalCount } }                     | argument 'first'
          { relation(between: ["CN", "JP"], asOf: "2023-02-30") { asOf } } | argument 'asOf'
          """)
  void refusesWhatTheSchemaDoesNotKnow(String document, String message) {
    JsonObject error = onlyError(document);
    assertThat(error.getJsonObject("extensions").getString("code"))
        .isEqualTo("GRAPHQL_VALIDATION_FAILED");
    assertThat(error.getString("message")).contains(message);
  }

  @Test
  void refusesACursorOfAnotherOrder() {
    String cursor =
        Client.data("{ countries(first: 1) { pageInfo { endCursor } } }")
            .getJsonObject("countries")
            .getJsonObject("pageInfo")
            .getString("endCursor");
    JsonObject error =
        onlyError("{ meetings(after: \"%s\") { nodes { slug } } }".formatted(cursor));
    assertThat(error.getJsonObject("extensions").getMap())
        .containsEntry("code", "BAD_USER_INPUT")
        .containsEntry("argument", "after");
  }

  @Test
  void answersTheOtherFieldsAllTheSame() {
    JsonObject answer =
        Client.ask(
            "{ a: country(code: \"QQ\") { code } b: country(code: \"JP\") { code } }", Map.of());
    assertThat(answer.getJsonObject("data").getJsonObject("b").getString("code")).isEqualTo("JP");
    assertThat(answer.getJsonObject("data").getValue("a")).isNull();
    assertThat(answer.getJsonArray("errors")).hasSize(1);
  }

  private static JsonObject onlyError(String document) {
    JsonArray errors = Client.ask(document, Map.of()).getJsonArray("errors");
    assertThat(errors).as(document).hasSize(1);
    return errors.getJsonObject(0);
  }
}
