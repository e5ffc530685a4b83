package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MethodsTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  @ParameterizedTest
  @ValueSource(strings = {"mutation { a }", "query A { __typename } mutation B { a }"})
  void refusesMutationsByGet(String document) {
    HttpResponse<String> response =
        Requests.send(
            Requests.request(
                    "/graphql?query="
                        + Requests.encoded(document)
                        + (document.contains("B") ? "&operationName=B" : ""))
                .build());
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(Requests.header(response, "Allow")).isEqualTo("POST");
    assertThat(Requests.code(response)).isEqualTo("BAD_REQUEST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST"})
  void refusesSubscriptionsAndSaysWhereTheyGo(String method) {
    String document = "subscription { changed }";
    HttpResponse<String> response =
        method.equals("GET") ? Requests.get(document) : Requests.ask(document);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Requests.code(response)).isEqualTo("BAD_REQUEST");
    assertThat(Requests.error(response).getString("message"))
        .isEqualTo(
            "Subscriptions are answered over a WebSocket at this address (graphql-transport-ws).");
  }

  @Test
  void answersHeadAsGetWithoutTheBody() {
    String path = "/graphql?query=" + Requests.encoded("{ countries { nodes { code } } }");
    HttpResponse<String> get = Requests.send(Requests.request(path).build());
    HttpResponse<String> head =
        Requests.send(Requests.request(path).method("HEAD", BodyPublishers.noBody()).build());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String header : new String[] {"Content-Type", "Content-Length", "Cache-Control", "Vary"}) {
      assertThat(Requests.header(head, header))
          .as(header)
          .isNotEmpty()
          .isEqualTo(Requests.header(get, header));
    }
  }

  @Test
  void saysWhichMethodsThereAre() {
    HttpResponse<String> response = method("OPTIONS");
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(Requests.header(response, "Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "DELETE", "QUERY"})
  void refusesOtherMethods(String name) {
    HttpResponse<String> response = method(name);
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(Requests.header(response, "Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
    assertThat(Requests.code(response)).isEqualTo("BAD_REQUEST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/graphql", "/graphql/", "/graphql?"})
  void leadsABrowserToGraphiql(String path) {
    HttpResponse<String> response =
        Requests.send(Requests.request(path, "Accept", BROWSER).build());
    assertThat(response.statusCode()).isEqualTo(303);
    String location = Requests.header(response, "Location");
    HttpResponse<String> page =
        Requests.send(Requests.request(Requests.address(path).resolve(location).getPath()).build());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("id=\"graphiql\"");
  }

  @Test
  void answersABrowserThatAsksSomething() {
    assertThat(Requests.get(Requests.TYPENAME, "Accept", BROWSER).statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> method(String name) {
    return Requests.send(
        Requests.request("/graphql").method(name, BodyPublishers.noBody()).build());
  }
}
