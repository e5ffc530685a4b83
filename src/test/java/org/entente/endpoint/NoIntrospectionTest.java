package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Closed.class)
class NoIntrospectionTest {

  @ParameterizedTest
  @ValueSource(strings = {"schema", "type"})
  void tellsNobodyItsSchema(String operation) {
    String body = "{\"documentId\": \"%s\"}".formatted(operation);
    HttpResponse<String> json = Requests.post(body);
    assertThat(Requests.code(json)).isEqualTo("INTROSPECTION_DISABLED");
    assertThat(json.statusCode()).isEqualTo(200);
    assertThat(Requests.post(body, "Accept", Requests.GRAPHQL).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/graphql/schema.graphql",
        "/graphql/schema.graphql/",
        "/graphql/schema%2Egraphql",
        "/graphql/./schema.graphql",
        "//graphql/schema.graphql",
        "/graphql//schema.graphql",
        "/graphql/schema.graphql?a=b",
      })
  void servesNoSchemaEither(String path) {
    HttpResponse<String> response = Requests.send(Requests.request(path).build());
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).doesNotContain("type Query");
  }
}
