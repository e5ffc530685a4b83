package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The schema as text; what it says is in the SchemaTest of the package graphql. */
@QuarkusTest
class SchemaRequestsTest {
  private static final String PATH = "/graphql/schema.graphql";

  @Test
  void letAllKeepItUntilItChanges() {
    HttpResponse<String> response = Requests.send(Requests.request(PATH).build());
    String tag = Requests.header(response, "ETag");
    assertThat(Requests.header(response, "Content-Type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(Requests.header(response, "Cache-Control")).isEqualTo("public, no-cache");
    assertThat(tag).isNotEmpty();
    assertThat(Requests.send(Requests.request(PATH, "If-None-Match", tag).build()).statusCode())
        .isEqualTo(304);
  }

  @Test
  void getItCompressed() {
    assertThat(
            Requests.header(
                Requests.send(Requests.request(PATH, "Accept-Encoding", "gzip").build()),
                "Content-Encoding"))
        .isEqualTo("gzip");
  }

  @Test
  void areAnsweredForEveryMethod() {
    assertThat(status("HEAD")).isEqualTo(200);
    assertThat(status("OPTIONS")).isEqualTo(200);
    assertThat(status("POST")).isEqualTo(405);
  }

  private static int status(String method) {
    return Requests.send(Requests.request(PATH).method(method, BodyPublishers.noBody()).build())
        .statusCode();
  }
}
