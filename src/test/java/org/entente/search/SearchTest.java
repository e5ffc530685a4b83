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
    "seafood import, seafood-imports",
    "the Japan, JP",
    "the US, US",
    "U.S., US",
    "U.S.A., US",
    "Wang Yi the, wang-yi",
    "Wang Yi and, wang-yi",
    "Mr. Wang Yi, wang-yi",
    "Senator Kamikawa, yoko-kamikawa",
    "H. Yoko J. Kamikawa, yoko-kamikawa",
    "Cote dIvoire, CI",
    "Guinea Bissau, GW",
    "GuineaBissau, GW",
    "Ka-mikawa, yoko-kamikawa",
    "Kami\u00adkawa Yo\u200bko, yoko-kamikawa",
    "上川阳子, yoko-kamikawa",
    "اليـابَان, JP"
  })
  void findsFirst(String text, String key) {
    assertThat(keys(text, "first: 1")).containsExactly(key);
  }

  /** Letters swapped, missing, too many, wrong. */
  @ParameterizedTest
  @CsvSource({
    "Kamikwaa, yoko-kamikawa",
    "Kamkawa Yoko, yoko-kamikawa",
    "Kamikawwa, yoko-kamikawa",
    "Kamikaqa, yoko-kamikawa",
    "Wnag Yi, wang-yi",
    "Wang Yii, wang-yi",
    "Jaapn, JP",
    "Germnay, DE",
    "Fukuhsima, fukushima-water"
  })
  void findsWhatWasMeant(String text, String key) {
    assertThat(keys(text, "first: 1")).containsExactly(key);
  }

  /** Numbers, abbreviations, short words and whatever is too far away. */
  @ParameterizedTest
  @ValueSource(
      strings = {"1871", "B2023", "KAMIKAWO", "QRG", "yko", "Jqpqn", "Kamkiwo", "Жapan", "Japbn"})
  void takesNoWordForAnother(String text) {
    assertThat(keys(text, "first: 1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-11-25",
        "25 November 2023",
        "November 25, 2023",
        "25 Nov 2023",
        "Busan 2023",
        "Wang Yi Kamikawa 2023-11-25",
        "\"25 November 2023\" Busan",
        "2023-11 Busan"
      })
  void findsByDates(String text) {
    assertThat(keys(text, "first: 100, filter: {kinds: [MEETING]}"))
        .contains("cn-jp-foreign-ministers-busan-2023");
  }

  @Test
  void findsTitlesThatArePasted() {
    String title =
        "Talks of the of and the the foreign ministers of Japan and China, of China and Japan, in Busan";
    assertThat(keys(title, "first: 10")).contains("cn-jp-foreign-ministers-busan-2023");
    assertThat(keys("上川陽子" + "王毅上川陽子".repeat(9), "first: 10")).isNotNull();
  }

  @Test
  void leavesOutWhatFitsLeast() {
    JsonObject found = told("Zebulon Kamikawa", "first: 1");
    assertThat(strings(found.getJsonArray("nodes"), "key")).containsExactly("yoko-kamikawa");
    assertThat(found.getJsonArray("leftOut")).containsExactly("Zebulon");
    assertThat(found.getInteger("totalCount"))
        .isEqualTo(search("Kamikawa", "first: 1").getInteger("totalCount"));
    assertThat(told("Kamikawa Yoko", "first: 1").getJsonArray("leftOut")).isEmpty();
    assertThat(told("\"Kamikawa Zebulon\"", "first: 1").getJsonArray("nodes")).isEmpty();
  }

  @Test
  void goesOnBehindAPageWithWordsLeftOut() {
    List<String> all = keys("Zebulon China Japan", "first: 10");
    String end =
        search("Zebulon China Japan", "first: 5").getJsonObject("pageInfo").getString("endCursor");
    assertThat(keys("Zebulon China Japan", "first: 5, after: \"%s\"".formatted(end)))
        .isEqualTo(all.subList(5, 10));
  }

  @Test
  void tellsWhatItTookAWordFor() {
    JsonObject found = told("Kamikwaa", "first: 1");
    assertThat(found.getJsonArray("replaced").getJsonObject(0).encode())
        .isEqualTo("{\"word\":\"Kamikwaa\",\"by\":[\"kamikawa\"]}");
    assertThat(told("Kamikawa", "first: 1").getJsonArray("replaced")).isEmpty();
  }

  /** Words that are left out behind the sixteenth too. */
  @Test
  void readsTheFirstWordsOfManyAlone() {
    StringBuilder text = new StringBuilder("Wang Yi");
    for (char letter = 'a'; letter < 'z'; letter++) {
      text.append(" qx").append(letter);
    }
    assertThat(told(text.toString(), "first: 1").getJsonArray("leftOut"))
        .contains("qxa", "qxx")
        .doesNotContain("Wang", "Yi");
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
    // One name ends, the next begins.
    assertThat(keys("\"Kamikawa 上川\"", "first: 100")).isEmpty();
  }

  /** What is between words, or has no word, excludes nothing. */
  @Test
  void leavesOutWhatIsNotWanted() {
    String meetings = "first: 100, filter: {kinds: [MEETING]}";
    List<String> all = keys("Japan", meetings);
    List<String> without = keys("Japan -China", meetings);
    assertThat(without).isNotEmpty().isSubsetOf(all).hasSizeLessThan(all.size());
    assertThat(keys("Japan China", meetings)).doesNotContainAnyElementsOf(without);
    assertThat(keys("Japan -中国", meetings)).isEqualTo(without);
    assertThat(keys("-China Japan", meetings)).isEqualTo(without);
    assertThat(keys("Japan - China", meetings)).isEqualTo(keys("Japan China", meetings));
    String positions = "first: 100, filter: {kinds: [POSITION]}";
    assertThat(keys("Taiwan -\"Taiwan Strait\"", positions))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(keys("\"Taiwan Strait\"", positions))
        .containsAnyElementsOf(keys("Taiwan -Strait", positions));
    assertThat(search("Japan -China", meetings).getInteger("totalCount")).isEqualTo(without.size());
    assertThat(keys("-China", "first: 1")).isEmpty();
    assertThat(keys("Guinea -Bissau -Papua -Equatorial", "first: 5"))
        .contains("GN")
        .doesNotContain("GW", "PG", "GQ");
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
    assertThat(refusal("x".repeat(501))).isEqualTo("The text has 501 characters; it may have 500.");
    assertThat(search("x".repeat(500), "first: 1").getJsonArray("nodes")).isEmpty();
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

  private static JsonObject told(String text, String arguments) {
    return Client.data(
            "query ($text: String!) { search(text: $text, %s) { leftOut replaced { word by } totalCount nodes { %s } } }"
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
