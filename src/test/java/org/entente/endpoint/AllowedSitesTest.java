package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other sites, some of which are allowed. */
@QuarkusTest
@TestProfile(Closed.class)
class AllowedSitesTest {
  private static final String PATH = "/graphql?documentId=typename";

  @ParameterizedTest
  @ValueSource(strings = {Closed.SITE, "https://a.example.net"})
  void letsAnAllowedSiteAsk(String site) {
    HttpResponse<String> asked =
        Requests.send(
            Requests.request(
                    "/graphql",
                    "Origin",
                    site,
                    "Access-Control-Request-Method",
                    "POST",
                    "Access-Control-Request-Headers",
                    "content-type,graphql-cost")
                .method("OPTIONS", BodyPublishers.noBody())
                .build());
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(Requests.header(asked, "Access-Control-Allow-Origin")).isEqualTo(site);
    assertThat(Requests.header(asked, "Access-Control-Allow-Methods")).contains("POST");
    assertThat(Requests.header(asked, "Access-Control-Allow-Headers")).contains("content-type");
  }

  @Test
  void letsAnAllowedSiteReadAnswers() {
    HttpResponse<String> get = Requests.send(Requests.request(PATH, "Origin", Closed.SITE).build());
    HttpResponse<String> post =
        Requests.post("{\"documentId\": \"typename\"}", "Origin", Closed.SITE);
    for (HttpResponse<String> response : List.of(get, post)) {
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(Requests.header(response, "Access-Control-Allow-Origin")).isEqualTo(Closed.SITE);
      assertThat(Requests.header(response, "Access-Control-Expose-Headers"))
          .contains("ETag")
          .contains("Retry-After");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", Closed.SITE})
  void tellsCachesThatTheSiteMatters(String site) {
    HttpResponse<String> response =
        site.isEmpty()
            ? Requests.send(Requests.request(PATH).build())
            : Requests.send(Requests.request(PATH, "Origin", site).build());
    assertThat(Requests.header(response, "Vary")).contains("Origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org", "https://client.example.org.evil.example", "null"})
  void refusesOtherSites(String site) {
    HttpResponse<String> get = Requests.send(Requests.request(PATH, "Origin", site).build());
    assertThat(get.statusCode()).isEqualTo(403);
    assertThat(get.body()).doesNotContain("data");
    HttpResponse<String> post = Requests.post("{\"documentId\": \"typename\"}", "Origin", site);
    assertThat(post.statusCode()).isEqualTo(403);
    assertThat(post.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void answersItsOwnPages() {
    String own = Requests.address("").toString();
    assertThat(Requests.send(Requests.request(PATH, "Origin", own).build()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void letsAllowedSitesOpenWebSockets() {
    try (SocketClient client = SocketClient.initialised("Origin", Closed.SITE)) {
      assertThat(client.isOpen()).isTrue();
    }
    assertThat(SocketClient.refusal("Origin", "https://example.org")).isEqualTo(403);
  }
}
