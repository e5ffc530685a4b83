package org.entente.endpoint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.endpoint.Asking.post;
import static org.entente.endpoint.Spans.attributes;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What metrics, traces and logs keep to themselves, and how far clients can make them grow. */
@QuarkusTest
@TestProfile(Observed.class)
class DiscretionTest {
  private static final String SECRET = "s3cret-Zaphod";
  private static final String WITH_VARIABLE =
      "query WithVariable($code: String!) { country(code: $code) { code } }";

  @Inject Spans spans;

  private final CapturedLog log = new CapturedLog();

  @BeforeEach
  void begin() {
    spans.forget();
    log.begin();
  }

  @AfterEach
  void end() {
    log.end();
  }

  @Test
  void tellsVariablesToNobody() {
    given()
        .queryParam("query", WITH_VARIABLE)
        .queryParam("variables", new JsonObject().put("code", SECRET).encode())
        .header("Authorization", "Bearer " + SECRET)
        .header("Cookie", "session=" + SECRET)
        .get("/graphql");
    post(WITH_VARIABLE, SECRET);
    post("query Literal { country(code: \"%s\") { code } }".formatted(SECRET), "JP");
    post("query Refused($code: Int!) { country(code: $code) { code } }", SECRET);
    post("{ %s }".formatted(SECRET.replace('-', '_')), SECRET);
    Waiting.until(() -> log.accessLines() == 5);
    Waiting.until(() -> spans.count("GET /graphql") == 1 && spans.count("POST /graphql") == 4);
    String metrics = given().get("/q/metrics").asString();
    assertThat(metrics).contains("graphql_requests_seconds_count");
    for (String told : List.of(metrics, log.text(), spans.finished().toString())) {
      assertThat(told).doesNotContainIgnoringCase("s3cret").doesNotContain("Zaphod");
    }
    assertThat(attributes(spans.named("GET /graphql"))).containsEntry("url.query", "REDACTED");
  }

  @Test
  void growsNoMetricsByNamesOfOperations() {
    HttpClient client = HttpClient.newHttpClient();
    IntStream.range(0, 3_000)
        .boxed()
        .gather(Gatherers.windowFixed(20))
        .forEach(some ->
            CompletableFuture.allOf(
                    some.stream().map(i -> ask(client, i)).toArray(CompletableFuture[]::new))
                .join());
    List<String> labels =
        given()
            .get("/q/metrics")
            .asString()
            .lines()
            .filter(line -> line.startsWith("graphql_requests_seconds_count"))
            .map(line -> line.replaceFirst(".*operation=\"([^\"]*)\".*", "$1"))
            .distinct()
            .toList();
    assertThat(labels).hasSizeBetween(200, 203).contains("(other)");
  }

  private static CompletableFuture<?> ask(HttpClient client, int number) {
    String query =
        URLEncoder.encode("query Flood%d {__typename}".formatted(number), StandardCharsets.UTF_8);
    return client.sendAsync(
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + RestAssured.port + "/graphql?query=" + query))
            .build(),
        HttpResponse.BodyHandlers.discarding());
  }
}
