package org.entente.endpoint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.endpoint.Asking.get;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reads what /q/metrics says. Each test has operations of its own names. */
@QuarkusTest
class RequestMetricsTest {
  @Test
  void countsAnswersByOperationAndByWhereTheyCameFrom() {
    String document = "query CountedTwice { country(code: \"JP\") { code } }";
    Waiting.until(() -> {
      get(document);
      return count("CountedTwice", "query", "cached", "none") > 0;
    });
    Waiting.until(() -> {
      String known = tag(get(document)).orElse("");
      given().header("If-None-Match", known).queryParam("query", document).get("/graphql");
      return count("CountedTwice", "query", "not_modified", "none") > 0;
    });
    assertThat(count("CountedTwice", "query", "executed", "none")).isPositive();
  }

  @Test
  void countsEachRequestOnce() {
    for (int i = 0; i < 20; i++) {
      get("query CountedOnce { country(code: \"JP\") { code } }");
    }
    Waiting.until(() ->
        count("CountedOnce", "query", "executed", "none")
                + count("CountedOnce", "query", "cached", "none")
            == 20);
  }

  @Test
  void countsOperationsOverWebSockets() {
    try (SocketClient client = SocketClient.initialised()) {
      client.subscribe("1", "query CountedLost { country(code: \"Nowhere\") { code } }");
      client.subscribe("2", "query CountedWrong { nothing }");
      client.subscribe("3", "subscription CountedLive { changed { node { kind } } }");
      Waiting.until(() -> count("CountedLost", "query", "executed", "NOT_FOUND") == 1);
      client.say("{\"type\": \"complete\", \"id\": \"3\"}");
    }
    Waiting.until(() -> count("CountedLive", "subscription", "executed", "none") == 1);
    assertThat(metrics()).doesNotContain("CountedWrong");
  }

  @Test
  void tellsOfTheProcess() {
    Waiting.until(() -> metrics().contains("process_files_open_files"));
    assertThat(metrics())
        .contains("jvm_memory_used_bytes", "jvm_threads_live_threads", "process_cpu_usage");
  }

  @Test
  void countsErrorsByTheirCodes() {
    get("query Lost { country(code: \"Nowhere\") { code } }");
    get(
        "query Dear { countries(first: 100) { nodes { meetings(first: 100) { nodes"
            + " { positions(first: 100) { nodes { stance } } } } } } }");
    Waiting.until(() -> count("Lost", "query", "executed", "NOT_FOUND") == 1);
    Waiting.until(() -> count("Dear", "query", "failed", "QUERY_TOO_COMPLEX") == 1);
  }

  @Test
  void takesNoNameFromWhatIsNotValid() {
    double before = count("(unknown)", "(unknown)", "failed", "GRAPHQL_VALIDATION_FAILED");
    get("query NeverValid { nothing }");
    get("query NeverParsed {");
    given().queryParam("query", "mutation ByGet { __typename }").get("/graphql");
    Waiting.until(
        () -> count("(unknown)", "(unknown)", "failed", "GRAPHQL_VALIDATION_FAILED") == before + 1);
    Waiting.until(() -> count("(unknown)", "(unknown)", "failed", "BAD_REQUEST") > 0);
    assertThat(metrics()).doesNotContain("NeverValid", "NeverParsed", "ByGet");
  }

  @Test
  void countsOperationsWithoutNameTogether() {
    double before = count("(unnamed)", "query", "executed", "NOT_FOUND");
    get("{ country(code: \"Nowhere\") { code } }");
    get("{ country(code: \"Nowhere\") { alpha3 } }");
    Waiting.until(() -> count("(unnamed)", "query", "executed", "NOT_FOUND") == before + 2);
  }

  @Test
  void doesNotCountWhatIsNoRequestOfGraphql() {
    double before = all("graphql_requests_seconds_count");
    given().accept("text/html").redirects().follow(false).get("/graphql").then().statusCode(303);
    given().options("/graphql").then().statusCode(204);
    assertThat(all("graphql_requests_seconds_count")).isEqualTo(before);
  }

  @Test
  void saysHowFullTheEndpointIs() {
    // Nothing is kept while the record's version is not known.
    Waiting.until(() -> tag(get("query Filling { country(code: \"JP\") { code } }")).isPresent());
    assertThat(value("graphql_executions_limit")).isEqualTo(64);
    assertThat(value("graphql_executions_active")).isZero();
    assertThat(value("graphql_cache_entries")).isPositive();
    assertThat(value("graphql_cache_size_bytes"))
        .isPositive()
        .isLessThanOrEqualTo(value("graphql_cache_limit_bytes"));
    assertThat(value("graphql_answer_size_bytes_sum{outcome=\"executed\"}")).isPositive();
  }

  @Test
  void givesMethodsThatHttpDoesNotHaveOneLabel() {
    for (int i = 0; i < 120; i++) {
      given().request("METHOD" + i, "/graphql").then().statusCode(405);
    }
    assertThat(metrics()).contains("method=\"_OTHER\"").doesNotContain("METHOD");
  }

  @Test
  void givesAddressesThatAreNotThereOneLabel() {
    get("query ToBeginWith { __typename }");
    long before = metrics().lines().count();
    for (int i = 0; i < 120; i++) {
      given().get("/nothing/" + i);
      given().get("/graphiql/nothing-" + i);
      given().get("/graphql/nothing-" + i + "?query=" + i);
    }
    assertThat(metrics()).doesNotContain("nothing");
    assertThat(metrics().lines().count()).isLessThan(before + 20);
  }

  private static Optional<String> tag(Response answer) {
    return Optional.ofNullable(answer.header("ETag"));
  }

  private static double count(String operation, String type, String outcome, String code) {
    return value(
        "graphql_requests_seconds_count{code=\"%s\",operation=\"%s\",outcome=\"%s\",type=\"%s\"}"
            .formatted(code, operation, outcome, type));
  }

  private static double value(String series) {
    return all(series + " ");
  }

  /** The sum of all series that begin so. */
  private static double all(String beginning) {
    return metrics()
        .lines()
        .filter(line -> line.startsWith(beginning))
        .map(line -> line.replaceFirst("^[^ {]+(\\{.*?\\})? ([^ ]+).*", "$2"))
        .mapToDouble(Double::parseDouble)
        .sum();
  }

  private static String metrics() {
    return given().get("/q/metrics").then().statusCode(200).extract().asString();
  }
}
