package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is refused before anything is fetched, with the figures of each limit. */
@QuarkusTest
class DocumentLimitsTest {

  @Test
  void countsTokens() {
    String values = "query ($a: [Int] = [%s]) { __typename }";
    // All but the values are 15 tokens, and the document's end counts as one.
    assertThat(Requests.code(Requests.ask(values.formatted("1 ".repeat(5_000 - 16)))))
        .isEqualTo("GRAPHQL_VALIDATION_FAILED");
    assertBeyond(values.formatted("1 ".repeat(5_000 - 15)), "tokens", 5_000, 5_001);
  }

  @Test
  void countsDepthThroughFragments() {
    assertBeyond(nested(21), "depth", 20, 21);
    assertThat(Requests.code(Requests.ask(nested(20)))).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    assertBeyond("{ a { b { ...F } } } fragment F on Query " + nested(19), "depth", 20, 21);
  }

  @Test
  void refusesADocumentThatIsNestedBeyondCounting() {
    assertBeyond(nested(2_400), "depth", 20, 21);
  }

  @Test
  void countsAliases() {
    assertBeyond(aliases(51), "aliases", 50, 51);
    assertBeyond("{ a { ...F } b { ...F } } fragment F on Query " + aliases(26), "aliases", 50, 52);
  }

  @Test
  void countsDirectives() {
    assertBeyond("{ __typename " + "@include(if: true) ".repeat(51) + "}", "directives", 50, 51);
    assertBeyond("query " + "@x ".repeat(51) + "{ __typename }", "directives", 50, 51);
    assertBeyond("query ($a: Int " + "@x ".repeat(51) + ") { __typename }", "directives", 50, 51);
  }

  @Test
  void countsRootFields() {
    assertBeyond("{ " + "__typename ".repeat(21) + "}", "rootFields", 20, 21);
    assertThat(Requests.ask("{ " + "__typename ".repeat(20) + "}").statusCode()).isEqualTo(200);
    assertBeyond(
        "{ ...F ...F } fragment F on Query { " + "__typename ".repeat(11) + "}",
        "rootFields",
        20,
        22);
  }

  @Test
  void takesTheFieldsOfAFragmentForRootFieldsOnlyAtTheRoot() {
    String fields = "code ".repeat(30);
    assertThat(
            Requests.ask(
                    "{ country(code: \"JP\") { ...F } } fragment F on Country { " + fields + "}")
                .body())
        .isEqualTo("{\"data\":{\"country\":{\"code\":\"JP\"}}}");
  }

  @Test
  void countsFieldsOfFragmentsThatExplode() {
    String fragments =
        IntStream.range(0, 18)
            .mapToObj(i -> "fragment F%d on Query {%s}".formatted(i, (" ...F" + (i + 1)).repeat(4)))
            .collect(Collectors.joining(" "));
    HttpResponse<String> response =
        Requests.ask("{ a { ...F0 } } " + fragments + " fragment F18 on Query { b c }");
    assertThat(limit(response).getString("name")).isEqualTo("fields");
    assertThat(limit(response).getLong("requested")).isEqualTo(Integer.MAX_VALUE);
    assertThat(Requests.error(response).getString("message")).contains("beyond counting");
  }

  @Test
  void countsFieldsOfAllOperations() {
    String operations =
        IntStream.range(0, 100)
            .mapToObj(i -> "query Q%d { a { ...F } }".formatted(i))
            .collect(Collectors.joining(" "));
    assertBeyond(
        operations + " fragment F on Query { " + "b ".repeat(50) + "}", "fields", 1_000, 5_100);
  }

  /** Validation of a few hundred would take a minute. */
  @Test
  void countsFragmentsWithinFragments() {
    assertBeyond("{ ...F0 } " + chain(21) + " fragment F21 on Query { a }", "fragments", 20, 22);
    assertBeyond(
        "{ ...F0 } " + chain(400) + " fragment F400 on Query { ...F0 }", "fragments", 20, 401);
    assertThat(
            Requests.ask("{ ...F0 } " + chain(19) + " fragment F19 on Query { __typename }").body())
        .isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
  }

  private static String chain(int fragments) {
    return IntStream.range(0, fragments)
        .mapToObj(i -> "fragment F%d on Query { ...F%d }".formatted(i, i + 1))
        .collect(Collectors.joining(" "));
  }

  @Test
  void refusesFragmentsInCirclesAsInvalid() {
    HttpResponse<String> response =
        Requests.ask(
            "{ ...A } fragment A on Query { ...B } fragment B on Query { __typename ...A }");
    assertThat(Requests.code(response)).isEqualTo("GRAPHQL_VALIDATION_FAILED");
  }

  private static String nested(int depth) {
    return "{ a ".repeat(depth) + "}".repeat(depth);
  }

  private static String aliases(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> "a%d: a".formatted(i))
        .collect(Collectors.joining(" ", "{ b { ", " } }"));
  }

  private static void assertBeyond(String document, String name, int maximum, int requested) {
    for (String accept : new String[] {Requests.JSON, Requests.GRAPHQL}) {
      HttpResponse<String> response = Requests.ask(document, "Accept", accept);
      assertThat(Requests.code(response)).isEqualTo("QUERY_TOO_COMPLEX");
      assertThat(limit(response).getMap())
          .containsEntry("name", name)
          .containsEntry("maximum", maximum)
          .containsEntry("requested", requested);
      assertThat(response.statusCode()).isEqualTo(accept.equals(Requests.JSON) ? 200 : 400);
    }
  }

  private static JsonObject limit(HttpResponse<String> response) {
    return Requests.extensions(response).getJsonObject("limit");
  }
}
