package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.endpoint.Waiting.LONG;
import static org.entente.endpoint.Waiting.within;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.entente.endpoint.request.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(SmallLimits.class)
class OverloadTest {
  private static final String CACHED = "{ countries(first: 3) { nodes { code } } }";

  @Inject DataSource database;
  @Inject Places places;

  @Test
  void refusesAtOnceWhatWouldHaveToWait() throws Exception {
    within(LONG, () -> !Requests.header(Requests.get(CACHED), "ETag").isEmpty());
    List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
    try (LockedTable table = new LockedTable(database)) {
      for (int i = 0; i < SmallLimits.CONCURRENT; i++) {
        asked.add(
            Requests.sendAsync(
                Requests.request("/graphql?query=" + Requests.encoded(LockedTable.document()))
                    .build()));
      }
      table.awaitWaiting(SmallLimits.CONCURRENT);
      assertOverloaded(Requests.ask(LockedTable.document()));
      assertOverloaded(Requests.get("{ country(code: \"CN\") { code } }"));
      assertOverloaded(Requests.post("{\"documentId\": \"%s\"}".formatted("0".repeat(64))));
      assertThat(Requests.get(CACHED).statusCode()).isEqualTo(200);
      assertThat(asked).noneMatch(CompletableFuture::isDone);
    }
    for (CompletableFuture<HttpResponse<String>> one : asked) {
      one.get();
    }
    assertThat(Requests.get("{ country(code: \"CN\") { code } }").statusCode()).isEqualTo(200);
    assertFree();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ nothing",
        "{ nothing }",
        "query ($n: Int!) { countries(first: $n) { totalCount } }",
        "{ country(code: \"QQ\") { code } }",
        "query A { __typename } query B { __typename }",
        "subscription { changed }",
        "mutation { change }",
      })
  void keepsNoPlaceForRequestsThatFail(String document) {
    for (int i = 0; i < 3 * SmallLimits.CONCURRENT; i++) {
      assertThat(Requests.code(Requests.ask(document))).isNotEqualTo("OVERLOADED");
    }
    assertFree();
  }

  private void assertFree() {
    within(LONG, () -> places.free() == SmallLimits.CONCURRENT);
  }

  private static void assertOverloaded(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(Requests.code(response)).isEqualTo("OVERLOADED");
    assertThat(Requests.header(response, "Retry-After")).isEqualTo("1");
    assertThat(Requests.extensions(response).getJsonObject("limit").getMap())
        .isEqualTo(Map.of("name", "concurrent", "maximum", SmallLimits.CONCURRENT));
  }
}
