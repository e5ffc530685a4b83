package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.Document;
import graphql.schema.idl.SchemaParser;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With limits as they are unless set otherwise. */
@QuarkusTest
class IntrospectionTest {
  private static final Path STANDARD = Path.of("src/test/resources/introspection.graphql");

  @Test
  void answersWhatToolsAsk() throws IOException {
    HttpResponse<String> response = Requests.ask(Files.readString(STANDARD));
    JsonObject answer = Requests.json(response);
    assertThat(answer.containsKey("errors")).as(response.body()).isFalse();
    Document told =
        new IntrospectionResultToSchema()
            .createSchemaDefinition(answer.getJsonObject("data").getMap());
    assertThat(new SchemaParser().buildRegistry(told).getType("Meeting")).isPresent();
  }

  @Test
  void listsTheDirectivesThatDoSomething() {
    String listed = Requests.ask("{ __schema { directives { name } } }").body();
    List<String> names =
        new JsonObject(listed)
            .getJsonObject("data").getJsonObject("__schema").getJsonArray("directives").stream()
                .map(directive -> ((JsonObject) directive).getString("name"))
                .toList();
    assertThat(names)
        .containsExactlyInAnyOrder("skip", "include", "deprecated", "specifiedBy", "oneOf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ ... @defer(label: \"a\") { __typename } }",
        "query @experimental_disableErrorPropagation { __typename }",
        "query ($a: Int @generated) { __typename @skip(if: false) @include(if: true) }",
        "{ ...f } fragment f on Query { __typename @upper }",
      })
  void refusesDirectivesThatItDoesNotList(String document) {
    HttpResponse<String> response = Requests.ask(document, "Accept", Requests.GRAPHQL);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Requests.code(response)).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    assertThat(response.body()).contains("The schema has no directive '@");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
        "{ __type(name: \"Query\") { fields { type { fields { name } } } } }",
        "{ a: __schema { queryType { name } } b: __schema { queryType { name } } }",
      })
  void refusesToGoInCircles(String document) {
    HttpResponse<String> response = Requests.ask(document, "Accept", Requests.GRAPHQL);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Requests.code(response)).isEqualTo("QUERY_TOO_COMPLEX");
  }
}
