package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.entente.golden.Client;
import org.junit.jupiter.api.Test;

/** As many as there are by the filter. */
@QuarkusTest
class DecadesTest {
  private static final String DATED = ", filter: {kinds: [MEETING, POSITION, TERM]%s}";

  @Test
  void countWhatTheFilterGives() {
    for (String text : List.of("Minister", "President", "Japan", "China")) {
      for (JsonObject decade : decades(text, DATED.formatted(""))) {
        int from = decade.getInteger("decade");
        assertThat(count(text, from, from + 9))
            .as("%s in the %ds", text, from)
            .isEqualTo(decade.getInteger("count"));
      }
    }
  }

  @Test
  void areOfKnownDates() {
    assertThat(SearchTest.keys("ISO country codes", "first: 5")).contains("iso-3166");
    assertThat(decades("ISO country codes", "")).isEmpty();
  }

  private static List<JsonObject> decades(String text, String filter) {
    return Client.data(
            "{ search(text: \"%s\"%s) { facets { decades { decade count } } } } "
                .formatted(text, filter))
        .getJsonObject("search")
        .getJsonObject("facets")
        .getJsonArray("decades")
        .stream()
        .map(JsonObject.class::cast)
        .toList();
  }

  private static int count(String text, int from, int to) {
    String dates = ", date: {from: \"%d\", to: \"%d\"}".formatted(from, to);
    return Client.data(
            "{ search(text: \"%s\"%s) { totalCount } }".formatted(text, DATED.formatted(dates)))
        .getJsonObject("search")
        .getInteger("totalCount");
  }
}
