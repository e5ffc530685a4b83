package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other sites, none of which is allowed unless settings say so. */
@QuarkusTest
class OtherSitesTest {
  private static final String SITE = "https://example.org";

  @Test
  void mayNotReadAnswers() {
    assertNotAllowed(Requests.get(Requests.TYPENAME, "Origin", SITE));
    assertNotAllowed(Requests.ask(Requests.TYPENAME, "Origin", SITE));
  }

  @Test
  void areToldThatTheyMayNotAsk() {
    assertNotAllowed(
        Requests.send(
            Requests.request(
                    "/graphql",
                    "Origin",
                    SITE,
                    "Access-Control-Request-Method",
                    "POST",
                    "Access-Control-Request-Headers",
                    "content-type")
                .method("OPTIONS", BodyPublishers.noBody())
                .build()));
  }

  /** The content types that a page may send to another site without asking it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/plain; a=application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=application/json",
      })
  void canHaveNothingExecutedByPost(String type) {
    HttpResponse<String> response =
        Requests.ask(Requests.TYPENAME, "Origin", SITE, "Content-Type", type);
    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.body()).doesNotContain("data");
  }

  @Test
  void canHaveNoFormExecuted() {
    HttpResponse<String> response =
        Requests.post(
            "query=" + Requests.encoded(Requests.TYPENAME),
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(response.statusCode()).isEqualTo(415);
  }

  /** A POST's parameters in the address are not its request. */
  @Test
  void canHaveNothingExecutedByPostToAnAddressWithAQuery() {
    HttpResponse<String> response =
        Requests.send(
            Requests.request("/graphql?query=%7B__typename%7D", "Content-Type", "text/plain")
                .POST(BodyPublishers.noBody())
                .build());
    assertThat(response.statusCode()).isEqualTo(415);
  }

  private static void assertNotAllowed(HttpResponse<String> response) {
    assertThat(response.headers().map().keySet())
        .noneMatch(name -> name.startsWith("access-control-"));
  }
}
