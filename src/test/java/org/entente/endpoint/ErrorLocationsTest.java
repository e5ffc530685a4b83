package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ErrorLocationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {                                  | 1 | 2
          { country( }                       | 1 | 12
          query A {¶  country(code: "JP {¶}  | 2 | 17
          {¶  # a comment¶  a }}             | 3 | 6
          """)
  void tellsWhereADocumentIsNoGraphql(String document, int line, int column) {
    HttpResponse<String> response = Requests.ask(document.replace('¶', '\n'));
    assertThat(Requests.code(response)).isEqualTo("GRAPHQL_PARSE_FAILED");
    assertThat(Requests.error(response).getJsonArray("locations").getJsonObject(0).getMap())
        .containsEntry("line", line)
        .containsEntry("column", column);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          { nothing }                               | 1 | 3
          {¶  country(code: "JP") {¶    nothing } } | 3 | 5
          """)
  void tellsWhereADocumentDoesNotFitTheSchema(String document, int line, int column) {
    HttpResponse<String> response = Requests.ask(document.replace('¶', '\n'));
    assertThat(Requests.code(response)).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    assertThat(Requests.error(response).getJsonArray("locations").getJsonObject(0).getMap())
        .containsEntry("line", line)
        .containsEntry("column", column);
  }
}
