package org.entente.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an error says; which input is refused is in the BadInputTest of the package graphql. */
@QuarkusTest
class ErrorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          { countries(first: 1000) { nodes { code } } }                    | BAD_USER_INPUT | first | first is 1000; it may be 0 to 100.
          { countries(after: "xx") { nodes { code } } }                    | BAD_USER_INPUT | after | 'xx' is no cursor.
          { country(code: "QQ") { code } }                                 | NOT_FOUND      | code | No country 'QQ' is on record.
          { node(id: "xx") { id } }                                        | NOT_FOUND      | id | No record has the id 'xx'.
          { meetings(filter: {date: {from: "2023-13"}}) { totalCount } }   | BAD_USER_INPUT | filter.date.from | '2023-13' is no EDTF date
          { meetings(filter: {parties: {all: ["CN", "QQ"]}}) { totalCount } } | BAD_USER_INPUT | filter.parties.all[1] | No party 'QQ' is on record.
          { country(code: "JP") { name(language: "no tag") { text } } }    | BAD_USER_INPUT | language | 'no tag' is no BCP 47 language tag
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
          { meetings(filter: {level: KINGS}) { totalCount } }           | enum 'Level'
          { meetings(filter: {colour: "red"}) { totalCount } }          | colour
          { meetings(first: "two") { totalCount } }                     | argument 'first'
          { relation(between: ["CN", "JP"], asOf: "2023-02-30") { asOf } } | argument 'asOf'
          """)
  void refusesWhatTheSchemaDoesNotKnow(String document, String message) {
    JsonObject error = onlyError(document);
    assertThat(error.getJsonObject("extensions").getString("code"))
        .isEqualTo("GRAPHQL_VALIDATION_FAILED");
    assertThat(error.getString("message")).contains(message).doesNotContain("Value{");
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
