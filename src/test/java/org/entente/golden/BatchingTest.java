package org.entente.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However much an operation answers, it takes as many statements as its kinds of fields. */
@QuarkusTest
class BatchingTest {
  private static final String MEETINGS =
      """
      query ($first: Int!) {
        meetings(first: $first) {
          nodes {
            title
            attendances { role party { code } official { fullName } post { title } }
            positions(first: 5) {
              nodes { summary holder { code } speaker { fullName } citations { source { title } } }
            }
            citations { locator source { publisher } }
          }
        }
      }
      """;

  @Test
  void needsAsManyStatementsForAHundredMeetingsAsForOne() {
    List<String> twenty = statements(20);
    assertThat(twenty).hasSizeLessThan(12);
    assertThat(statements(100)).isEqualTo(twenty);
    // What the rows of one refer to comes joined with them.
    assertThat(statements(1)).hasSizeLessThan(twenty.size());
  }

  @Test
  void needsOneStatementForWhatWasMergedWithAllOfAList() {
    String asked =
        "{ meetings(first: 50) { nodes { mergedFrom { rule record { id } } mergedInto { rule } } } }";
    try (Statements statements = new Statements()) {
      assertThat(Client.data(asked).encode()).contains("mergedFrom");
      assertThat(statements.list()).filteredOn(sql -> sql.contains("from record_merge")).hasSize(2);
    }
  }

  @Test
  void needsOneStatementForTheCitationsOfAllLevels() {
    try (Statements statements = new Statements()) {
      JsonObject meeting =
          Client.data(
                  """
                  { meeting(slug: "cn-jp-foreign-ministers-busan-2023") {
                    citations { source { title } }
                    positions(first: 5) { nodes { citations { locator } } }
                  } }
                  """)
              .getJsonObject("meeting");
      assertThat(meeting.getJsonArray("citations")).isNotEmpty();
      assertThat(statements.list()).filteredOn(sql -> sql.contains("from citation")).hasSize(1);
    }
  }

  @Test
  void needsAsManyStatementsForAllIssuesOfARelationAsForTwo() {
    List<String> two = ofIssues(2);
    assertThat(two).hasSize(3);
    assertThat(ofIssues(12)).isEqualTo(two);
  }

  private static List<String> ofIssues(int first) {
    try (Statements statements = new Statements()) {
      JsonObject data =
          Client.data(
              """
              query ($first: Int!) { relation(between: ["CN", "JP"], asOf: "2023-11-26") {
                issues(first: $first) { nodes { issue { title } latestPositions { summary } } } } }
              """,
              Map.of("first", first));
      assertThat(data.getJsonObject("relation").getJsonObject("issues").getJsonArray("nodes"))
          .hasSize(first)
          .allSatisfy(
              node -> assertThat(((JsonObject) node).getJsonArray("latestPositions")).isNotEmpty());
      return statements.list().stream()
          .map(sql -> sql.replaceAll("limit [0-9]+", "limit ?"))
          .toList();
    }
  }

  @Test
  void answersAliasedFieldsEachByItsOwnArguments() {
    JsonObject meeting =
        Client.data(
                """
                { meeting(slug: "cn-jp-foreign-ministers-busan-2023") {
                  one: positions(first: 1) { nodes { slug } }
                  two: positions(first: 2) { nodes { slug } }
                  taiwan: positions(filter: {issue: "taiwan"}) { totalCount nodes { slug } }
                  water: positions(filter: {issue: "fukushima-water"}) { totalCount nodes { slug } }
                } }
                """)
            .getJsonObject("meeting");
    assertThat(slugs(meeting, "one")).hasSize(1);
    assertThat(slugs(meeting, "two")).hasSize(2).startsWith(slugs(meeting, "one").getFirst());
    assertThat(slugs(meeting, "taiwan")).hasSize(3);
    assertThat(slugs(meeting, "water"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(slugs(meeting, "taiwan"));
  }

  @Test
  void answersTheSameAliasedFieldOfManyParents() {
    JsonArray meetings =
        Client.data(
                """
                fragment Said on PositionConnection { nodes { holder { code } meeting { slug } } }
                { meetings(first: 100) { nodes { slug
                  cn: positions(filter: {holder: "CN"}, first: 1) { ...Said }
                  jp: positions(filter: {holder: "JP"}, first: 2) { ...Said }
                } } }
                """)
            .getJsonObject("meetings")
            .getJsonArray("nodes");
    for (Object node : meetings) {
      JsonObject meeting = (JsonObject) node;
      for (String side : List.of("cn", "jp")) {
        for (Object position : meeting.getJsonObject(side).getJsonArray("nodes")) {
          assertThat(((JsonObject) position).getJsonObject("meeting").getString("slug"))
              .isEqualTo(meeting.getString("slug"));
          assertThat(((JsonObject) position).getJsonObject("holder").getString("code"))
              .isEqualToIgnoringCase(side);
        }
      }
    }
  }

  @Test
  void answersManyRootFieldsAtOnce() {
    String fields =
        IntStream.range(0, 10)
            .mapToObj(i ->
                """
                m%1$d: meetings(first: %2$d) { nodes { slug attendances { official { slug } } } }
                c%1$d: country(code: "JP") { name(language: "ja") { text } }
                """
                    .formatted(i, i % 5 + 1))
            .collect(Collectors.joining());
    JsonObject data = Client.data("{" + fields + "}");
    for (int i = 0; i < 10; i++) {
      assertThat(data.getJsonObject("m" + i).getJsonArray("nodes")).hasSize(i % 5 + 1);
      assertThat(data.getJsonObject("c" + i).getJsonObject("name").getString("text"))
          .isEqualTo("日本");
    }
  }

  private static List<String> statements(int first) {
    try (Statements statements = new Statements()) {
      JsonObject data = Client.data(MEETINGS, Map.of("first", first));
      assertThat(data.getJsonObject("meetings").getJsonArray("nodes")).hasSize(first);
      return statements.list().stream()
          .map(sql -> sql.replaceFirst("limit [0-9]+", "limit ?"))
          // Where there is one parent, PostgreSQL is told so.
          .map(sql ->
              sql.replace(
                  "(select ($1::bigint[])[1] as id) parent", "unnest($1::bigint[]) as parent (id)"))
          .toList();
    }
  }

  private static List<String> slugs(JsonObject parent, String connection) {
    return parent.getJsonObject(connection).getJsonArray("nodes").stream()
        .map(node -> ((JsonObject) node).getString("slug"))
        .toList();
  }
}
