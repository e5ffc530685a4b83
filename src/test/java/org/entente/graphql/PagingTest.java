package org.entente.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Going through a list page by page gives each row once, in the list's order. */
@QuarkusTest
class PagingTest {
  private static final String PARTY = "id code name { text }";
  private static final String WITH_OFFICIALS = "id date { edtf } attendances { official { slug } }";
  private static final String ON_ISSUE = "id issue { slug } date { edtf }";

  private static Stream<Arguments> orders(List<String> fields, List<Integer> sizes) {
    return fields.stream()
        .flatMap(field -> Stream.of(OrderDirection.values()).map(d -> new Object[] {field, d}))
        .flatMap(order -> sizes.stream().map(size -> Arguments.of(order[0], order[1], size)));
  }

  static Stream<Arguments> partyOrders() {
    return orders(List.of("NAME", "CODE"), List.of(2, 7, 100));
  }

  static Stream<Arguments> sourceOrders() {
    return orders(List.of("DATE", "PUBLISHER"), List.of(1, 2, 7, 100));
  }

  @ParameterizedTest
  @MethodSource("partyOrders")
  void givesEachCountryOnceInOrder(String field, OrderDirection direction, int size) {
    Walk walk = new Walk("countries", order(field, direction), PARTY);
    assertThat(check(walk, size)).hasSizeGreaterThan(300).isSortedAccordingTo(by(field, direction));
  }

  @ParameterizedTest
  @MethodSource("partyOrders")
  void givesEachRowOfAFilteredListOnce(String field, OrderDirection direction, int size) {
    for (String filter :
        List.of("former: true", "region: \"150\"", "memberOf: \"UN\", asOf: \"1960-01-01\"")) {
      String arguments = "filter: {%s}, %s".formatted(filter, order(field, direction));
      assertThat(check(new Walk("countries", arguments, PARTY), size))
          .hasSizeGreaterThan(40)
          .hasSizeLessThan(150)
          .isSortedAccordingTo(by(field, direction));
    }
  }

  @ParameterizedTest
  @MethodSource("partyOrders")
  void givesEachOrganizationOnceInOrder(String field, OrderDirection direction, int size) {
    Walk walk = new Walk("organizations", order(field, direction), PARTY);
    assertThat(check(walk, size)).hasSizeGreaterThan(10).isSortedAccordingTo(by(field, direction));
  }

  /** Most have the same date. */
  @ParameterizedTest
  @MethodSource("sourceOrders")
  void givesEachOfEqualRowsOnce(String field, OrderDirection direction, int size) {
    Walk walk = new Walk("sources", order(field, direction), "id publisher date { earliest }");
    assertThat(check(walk, size)).hasSizeGreaterThan(10);
  }

  @Test
  void givesAnEmptyListOnOnePage() {
    Walk walk = new Walk("countries", "filter: {codes: []}", PARTY);
    assertThat(check(walk, 2)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"meetings", "positions", "agreements", "mechanisms"})
  void givesEachRowOfANestedListOnce(String list) {
    for (OrderDirection direction : OrderDirection.values()) {
      String arguments = "orderBy: {direction: %s}".formatted(direction);
      Walk walk = new Walk("country(code: \"CN\") { " + list, arguments, "id slug");
      assertThat(walk.total()).isPositive();
      check(walk, 1);
      check(walk, 2);
      check(walk, 7);
    }
  }

  /** Those on each part are read by themselves, but not those in a readout; years differ. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | east-china-sea",
        "stance: DEMANDS | east-china-sea",
        "holder: \"JP\" | east-china-sea",
        "reportedBy: \"JP\" | buoys"
      })
  void givesThePositionsOnAnIssueAndItsPartsInOneOrder(String filter, String another) {
    for (OrderDirection direction : OrderDirection.values()) {
      String order = "orderBy: {direction: %s}".formatted(direction);
      String on = "filter: {issue: \"east-china-sea\" %s}, %s".formatted(filter, order);
      List<JsonObject> expected = check(new Walk("positions", on, ON_ISSUE), 100);
      assertThat(expected)
          .extracting(row -> row.getJsonObject("issue").getString("slug"))
          .contains(another, "senkaku-diaoyu");
      String arguments = "filter: {%s}, %s".formatted(filter, order);
      Walk walk = new Walk("issue(slug: \"east-china-sea\") { positions", arguments, ON_ISSUE);
      assertThat(check(walk, 1)).isEqualTo(expected);
      assertThat(check(walk, 2)).isEqualTo(expected);
    }
  }

  /** Each one's are read by themselves; the two have met. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "meetings",
        "country(code: \"JP\") { meetings",
        "official(slug: \"wang-yi\") { meetings"
      })
  void givesTheMeetingsOfAnyOfSeveralOfficialsOnce(String list) {
    for (OrderDirection direction : OrderDirection.values()) {
      String order = "orderBy: {direction: %s}".formatted(direction);
      List<JsonObject> expected =
          check(new Walk(list, order, WITH_OFFICIALS), 100).stream()
              .filter(meeting -> has(meeting, "wang-yi") || has(meeting, "yoko-kamikawa"))
              .toList();
      assertThat(expected)
          .hasSizeGreaterThan(1)
          .anyMatch(meeting -> has(meeting, "wang-yi") && has(meeting, "yoko-kamikawa"));
      String any = "filter: {officials: {any: [\"wang-yi\", \"yoko-kamikawa\"]}}, " + order;
      Walk walk = new Walk(list, any, WITH_OFFICIALS);
      assertThat(check(walk, 1)).isEqualTo(expected);
      assertThat(check(walk, 7)).isEqualTo(expected);
    }
  }

  private static boolean has(JsonObject meeting, String official) {
    return meeting.getJsonArray("attendances").stream()
        .map(attendance -> ((JsonObject) attendance).getJsonObject("official"))
        .anyMatch(o -> o != null && o.getString("slug").equals(official));
  }

  private static List<JsonObject> check(Walk walk, int size) {
    List<JsonObject> rows = walk.forwards(size);
    assertThat(rows).hasSize(walk.total());
    assertThat(new HashSet<>(rows)).hasSameSizeAs(rows);
    assertThat(walk.backwards(size)).isEqualTo(rows);
    return rows;
  }

  private static String order(String field, OrderDirection direction) {
    return "orderBy: {field: %s, direction: %s}".formatted(field, direction);
  }

  private static Comparator<JsonObject> by(String field, OrderDirection direction) {
    Comparator<JsonObject> order = Comparator.comparing(row -> value(row, field));
    return direction == OrderDirection.ASC ? order : order.reversed();
  }

  private static String value(JsonObject row, String field) {
    return field.equals("CODE")
        ? row.getString("code")
        : row.getJsonObject("name").getString("text");
  }
}
