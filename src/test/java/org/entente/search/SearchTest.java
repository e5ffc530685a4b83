package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.golden.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchTest {
  private static final String KEY =
      """
      __typename ... on Country { key: code } ... on Organization { key: code } \
      ... on Official { key: slug } ... on Post { key: slug } ... on Term { key: slug } \
      ... on Issue { key: slug } ... on Mechanism { key: slug } ... on Meeting { key: slug } \
      ... on Position { key: slug } ... on Agreement { key: slug } ... on Measure { key: slug } \
      ... on Source { key: slug }\
      """;

  @ParameterizedTest
  @CsvSource({
    "Wang Yi, wang-yi",
    "Yi Wang, wang-yi",
    "wang yi, wang-yi",
    "王毅, wang-yi",
    "Kamikawa Yōko, yoko-kamikawa",
    "Yoko Kamikawa, yoko-kamikawa",
    "KAMIKAWA YOKO, yoko-kamikawa",
    "上川陽子, yoko-kamikawa",
    "上川, yoko-kamikawa",
    "Kamikawo, yoko-kamikawa",
    "Kamik, yoko-kamikawa",
    "Fukushma, fukushima-water",
    "fukushi, fukushima-water",
    "Japan, JP",
    "日本, JP",
    "Japon, JP",
    "Япония, JP",
    "اليابان, JP",
    "Cote d'Ivoire, CI",
    "Association of Southeast Asian Nations, ASEAN",
    "nuclear-contaminated water, fukushima-water",
    "ALPS-treated water, fukushima-water",
    "food products, seafood-imports",
    "seafood import, seafood-imports"
  })
  void findsFirst(String text, String key) {
    assertThat(keys(text, "first: 1")).containsExactly(key);
  }

  /** Few words begin like the first, hundreds like the last. */
  @ParameterizedTest
  @ValueSource(strings = {"taiwa", "tai", "ta", "t"})
  void findsWhatBeginsSo(String beginning) {
    assertThat(keys(beginning, "first: 100, filter: {kinds: [ISSUE]}")).contains("taiwan");
  }

  /** Few words begin like the last of a text, or hundreds. */
  @ParameterizedTest
  @ValueSource(strings = {"Wang Yi Taiwan", "Wang Yi taiw", "Wang Yi t"})
  void findsWhatAnOfficialSaidOnAnIssueByTheirNames(String text) {
    JsonArray hits = search(text, "first: 100, filter: {kinds: [POSITION]}").getJsonArray("nodes");
    assertThat(hits).isNotEmpty();
    String asked =
        "{ positions(filter: {speaker: \"wang-yi\", issue: \"taiwan\"}, first: 100) { nodes { slug } } }";
    List<String> said =
        strings(Client.data(asked).getJsonObject("positions").getJsonArray("nodes"), "slug");
    assertThat(strings(hits, "key")).containsAll(said);
  }

  @Test
  void findsPhrasesAsTheyStand() {
    assertThat(keys("\"Taiwan Strait\"", "first: 100"))
        .isNotEmpty()
        .hasSizeLessThan(keys("Strait Taiwan", "first: 100").size() + 1);
    assertThat(keys("\"Strait Taiwan\"", "first: 100")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?!", "\"\"", "\"", "'", "\\", "(&|!:*)", "、。"})
  void findsNothingWithoutWords(String text) {
    JsonObject found = search(text, "first: 10");
    assertThat(found.getJsonArray("nodes")).isEmpty();
    assertThat(found.getInteger("totalCount")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; drop table meeting; --",
        "wang:* | yi",
        "a & b",
        "!wang",
        "<-> <2>",
        "#12 ^wang =key @MEETING",
        "100%",
        "_\\_",
        "https://example.org/a?b=c",
        "jane@example.org",
        "\uD83D\uDE00 smile",
        "<b>Taiwan</b>",
        "O'Brien's \"l'accord\"",
        "ﬁsh ＡＳＥＡＮ",
        "e\u0301cole",
        "ไทย हिन्दी"
      })
  void takesAnyCharacters(String text) {
    assertThat(search(text, "first: 10").getJsonArray("nodes")).isNotNull();
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(refusal("x".repeat(201))).isEqualTo("The text has 201 characters; it may have 200.");
    assertThat(refusal("a ".repeat(100))).isEqualTo("There are 100 words; there may be 16.");
    assertThat(search("x".repeat(200), "first: 1").getJsonArray("nodes")).isEmpty();
  }

  @Test
  void pagesThroughAllHitsInBothDirections() {
    List<String> all = keys("China Japan", "first: 100");
    assertThat(all).hasSizeGreaterThan(30);
    List<String> forwards = new ArrayList<>();
    String after = "";
    JsonObject page;
    do {
      page = search("China Japan", "first: 7" + after);
      forwards.addAll(strings(page.getJsonArray("nodes"), "key"));
      after = ", after: \"%s\"".formatted(page.getJsonObject("pageInfo").getString("endCursor"));
    } while (page.getJsonObject("pageInfo").getBoolean("hasNextPage") && forwards.size() < 100);
    assertThat(forwards.subList(0, all.size())).isEqualTo(all);
    JsonObject back =
        search(
            "China Japan",
            "last: 7, before: \"%s\""
                .formatted(page.getJsonObject("pageInfo").getString("startCursor")));
    assertThat(strings(back.getJsonArray("nodes"), "key"))
        .isEqualTo(
            forwards.subList(
                forwards.size() - page.getJsonArray("nodes").size() - 7,
                forwards.size() - page.getJsonArray("nodes").size()));
  }

  @Test
  void countsAsManyAsThereAre() {
    JsonObject found = search("Fukushima", "first: 100");
    assertThat(found.getInteger("totalCount")).isEqualTo(found.getJsonArray("nodes").size());
  }

  @Test
  void filters() {
    JsonObject found =
        search(
            "Taiwan",
            "first: 100, filter: {kinds: [POSITION, MEETING], party: \"JP\", date: {from: \"2023-11\", to: \"2023-11\"}}");
    assertThat(found.getJsonArray("nodes")).isNotEmpty();
    assertThat(strings(found.getJsonArray("nodes"), "__typename"))
        .isSubsetOf("Position", "Meeting");
    assertThat(search("Taiwan", "filter: {kinds: []}").getJsonArray("nodes")).isEmpty();
    assertThat(error("filter: {party: \"XX\"}")).isEqualTo("No party 'XX' is on record.");
  }

  @Test
  void marksTheWordsInPlainText() {
    JsonObject found =
        Client.data(
                "{ search(text: \"kamikawo\", first: 5) { edges { highlights { field parts { text marked } } } } }")
            .getJsonObject("search");
    JsonObject first =
        found.getJsonArray("edges").getJsonObject(0).getJsonArray("highlights").getJsonObject(0);
    assertThat(first.getString("field")).isEqualTo("fullName");
    assertThat(first.getJsonArray("parts").stream().map(String::valueOf))
        .containsExactly(
            "{\"text\":\"Yoko \",\"marked\":false}", "{\"text\":\"Kamikawa\",\"marked\":true}");
  }

  static JsonObject search(String text, String arguments) {
    return Client.data(
            "query ($text: String!) { search(text: $text, %s) { totalCount nodes { %s } pageInfo { hasNextPage startCursor endCursor } } }"
                .formatted(arguments, KEY),
            Map.of("text", text))
        .getJsonObject("search");
  }

  static List<String> keys(String text, String arguments) {
    return strings(search(text, arguments).getJsonArray("nodes"), "key");
  }

  private static List<String> strings(JsonArray objects, String field) {
    return objects.stream().map(o -> ((JsonObject) o).getString(field)).toList();
  }

  private static String refusal(String text) {
    return message(
        Client.ask(
            "query ($text: String!) { search(text: $text) { totalCount } }", Map.of("text", text)));
  }

  private static String error(String arguments) {
    return message(
        Client.ask("{ search(text: \"a\", %s) { totalCount } }".formatted(arguments), Map.of()));
  }

  private static String message(JsonObject answer) {
    JsonObject error = answer.getJsonArray("errors").getJsonObject(0);
    assertThat(error.getJsonObject("extensions").getString("code")).isEqualTo("BAD_USER_INPUT");
    return error.getString("message");
  }
}
