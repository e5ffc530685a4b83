package org.entente.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.entente.golden.Client;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Merging two records that are about the same, and taking it back. */
@QuarkusTest
class MergingTest {
  @Inject DataSource source;

  @BeforeEach
  void record() {
    Edited.record(DOSSIER_INPUT);
  }

  @AfterEach
  void remove() throws SQLException {
    Edited.remove(source, "merging-");
  }

  @Test
  void movesWhatReferredToTheOther() {
    JsonObject payload = merge("merging-a", "merging-b");
    assertThat(payload.getJsonArray("userErrors")).isEmpty();
    JsonObject kept = payload.getJsonObject("record");
    assertThat(kept.getString("slug")).isEqualTo("merging-a");
    assertThat(kept.getJsonArray("aliases").encode()).isEqualTo("[\"B. Merging\",\"Bee\"]");
    assertThat(kept.getString("wikidataId")).isEqualTo("Q999000111");
    assertThat(meeting())
        .isEqualTo(
            "[{\"official\":null,\"role\":\"HOST\"},"
                + "{\"official\":{\"slug\":\"merging-a\"},\"role\":\"HEAD_OF_DELEGATION\"}]");
    assertThat(official("merging-b").getJsonObject("mergedInto").encode())
        .contains("\"rule\":\"EDITOR\"", "merging-a");
  }

  @Test
  void findsTheKeptIssueByTheAliasesOfBoth() {
    String kept = id("{ issue(slug: \"merging-x\") { id } }", "issue");
    String merged = id("{ issue(slug: \"merging-y\") { id } }", "issue");
    JsonObject payload = ask("merge", Map.of("keep", kept, "duplicate", merged));
    assertThat(payload.getJsonArray("userErrors")).isEmpty();
    assertThat(issue("merging-x-once")).isEqualTo("merging-x [merging-x-once, merging-y-once]");
    assertThat(issue("merging-y-once")).isEqualTo("merging-x [merging-x-once, merging-y-once]");
    assertThat(ask("split", Map.of("id", merged)).getJsonArray("userErrors")).isEmpty();
    assertThat(issue("merging-x-once")).isEqualTo("merging-x [merging-x-once]");
    assertThat(issue("merging-y-once")).isEqualTo("merging-y [merging-y-once]");
  }

  @Test
  void findsInFiltersWhatTheKeptRecordHasBySlugsOfBoth() {
    merge("merging-a", "merging-b");
    merge("merging-c", "merging-a");
    for (String slug : List.of("merging-a", "merging-b", "merging-c")) {
      assertThat(meetingsOf(slug)).contains("merging-talks");
    }
    split("merging-a");
    split("merging-b");
    assertThat(meetingsOf("merging-a")).doesNotContain("merging-talks");
    assertThat(meetingsOf("merging-b")).contains("merging-talks");
  }

  @Test
  void findsChangesOfBothIssuesByTheSlugOfEither() {
    String kept = id("{ issue(slug: \"merging-x\") { id } }", "issue");
    String merged = id("{ issue(slug: \"merging-y\") { id } }", "issue");
    ask("merge", Map.of("keep", kept, "duplicate", merged));
    assertThat(changesOn("merging-y")).isEqualTo(changesOn("merging-x")).contains(kept, merged);
  }

  @Test
  void tellsOfThePastWhatWasMergedThen() {
    String before = now();
    merge("merging-a", "merging-b");
    String merged = now();
    split("merging-b");
    assertThat(mergedInto(before)).isNull();
    assertThat(mergedInto(merged)).contains("merging-a");
    assertThat(official("merging-b").getValue("mergedInto")).isNull();
  }

  @Test
  void mergesTermsThatBothHad() {
    merge("merging-a", "merging-b");
    assertThat(official("merging-a").getJsonArray("terms").encode())
        .contains("merging-term-a")
        .doesNotContain("merging-term-b");
  }

  @Test
  void leavesBothAsTheyWereWhereItIsTakenBack() throws SQLException {
    Map<String, String> before = snapshots();
    merge("merging-a", "merging-b");
    assertThat(snapshots()).isNotEqualTo(before);
    JsonObject payload = split("merging-b");
    assertThat(payload.getJsonArray("userErrors")).isEmpty();
    assertThat(payload.getJsonObject("record").getString("slug")).isEqualTo("merging-b");
    assertThat(snapshots()).isEqualTo(before);
    assertThat(official("merging-b").getValue("mergedInto")).isNull();
  }

  @Test
  void keepsWhatWasChangedSinceWhereItIsTakenBack() {
    merge("merging-a", "merging-b");
    JsonObject kept = official("merging-a");
    Client.edit(
        "mutation ($input: UpdateOfficialInput!) { updateOfficial(input: $input) { userErrors { message } } }",
        Map.of(
            "input",
            new JsonObject()
                .put("id", kept.getString("id"))
                .put("version", kept.getInteger("version"))
                .put("familyName", "Changed")
                .put("reason", "Try")));
    split("merging-b");
    JsonObject after = official("merging-a");
    assertThat(after.getString("familyName")).isEqualTo("Changed");
    assertThat(after.getJsonArray("aliases")).isEmpty();
  }

  @Test
  void saysWhyRecordsCannotBeMerged() {
    String issue = id("{ issue(slug: \"taiwan\") { id } }", "issue");
    String party = id("{ country(code: \"JP\") { id } }", "country");
    String official = official("merging-a").getString("id");
    assertThat(refusal("merge", Map.of("keep", official, "duplicate", issue)))
        .isEqualTo("INVALID input.duplicate The records are of different kinds.");
    assertThat(refusal("merge", Map.of("keep", official, "duplicate", official)))
        .isEqualTo("INVALID input.duplicate It is the same record.");
    assertThat(refusal("merge", Map.of("keep", "X", "duplicate", official)))
        .isEqualTo("NOT_FOUND input.keep No such record has that id.");
    assertThat(refusal("merge", Map.of("keep", party, "duplicate", official)))
        .startsWith("INVALID input.keep Countries and organizations are told apart");
    assertThat(refusal("split", Map.of("id", official)))
        .isEqualTo("INVALID input.id The record is not merged with another.");
    merge("merging-a", "merging-b");
    String merged = official("merging-b").getString("id");
    assertThat(refusal("merge", Map.of("keep", official, "duplicate", merged)))
        .isEqualTo("INVALID input.duplicate The record is withdrawn.");
  }

  @Test
  void leavesNothingOnItsOwnOccasion() {
    record("merging-summit", null);
    record("merging-lunch", "merging-summit");
    record("merging-summit-too", "merging-lunch");
    String kept = meetingId("merging-summit");
    JsonObject payload =
        ask("merge", Map.of("keep", kept, "duplicate", meetingId("merging-summit-too")));
    assertThat(payload.getJsonArray("userErrors")).isEmpty();
    String asked =
        "{ kept: meeting(slug: \"merging-summit\") { occasion { slug } } lunch: meeting(slug: \"merging-lunch\") { occasion { slug } } }";
    assertThat(Client.data(asked).encode())
        .isEqualTo(
            "{\"kept\":{\"occasion\":null},\"lunch\":{\"occasion\":{\"slug\":\"merging-summit\"}}}");
  }

  @Test
  void takesTheLastMergeBackFirst() {
    merge("merging-a", "merging-b");
    merge("merging-c", "merging-a");
    String first = official("merging-b").getString("id");
    assertThat(refusal("split", Map.of("id", first)))
        .isEqualTo(
            "INVALID input.id id was merged with a record that is itself merged with another: "
                + "split that first.");
    split("merging-a");
    assertThat(split("merging-b").getJsonArray("userErrors")).isEmpty();
    assertThat(meeting()).contains("merging-b");
  }

  @Test
  void refusesToMergePostsOfWhichOneAloneMayHaveSeveralHolders() {
    String several = postOf("merging-b");
    String alone = postOf("merging-c");
    assertThat(refusal("merge", Map.of("keep", alone, "duplicate", several)))
        .isEqualTo(
            "INVALID input.duplicate Posts are merged where both may have several holders, or "
                + "neither may.");
  }

  @Test
  void keepsTwoApart() {
    JsonObject payload =
        ask(
            "keepApart",
            Map.of(
                "first", official("merging-a").getString("id"),
                "second", official("merging-b").getString("id")));
    assertThat(payload.getJsonArray("userErrors")).isEmpty();
    assertThat(payload.getJsonObject("record").getString("slug")).isEqualTo("merging-a");
    assertThat(Client.data("{ possibleDuplicates(kind: OFFICIAL) { nodes { explanation } } }"))
        .isEqualTo(new JsonObject("{\"possibleDuplicates\":{\"nodes\":[]}}"));
  }

  private static void record(String slug, @Nullable String occasion) {
    JsonObject meeting = new JsonObject(DOSSIER_INPUT).getJsonArray("meetings").getJsonObject(0);
    String document =
        "mutation ($input: RecordMeetingInput!) { recordMeeting(input: $input) { userErrors { message } } }";
    Client.edit(document, Map.of("input", meeting.put("slug", slug).put("occasion", occasion)));
  }

  private static String meetingId(String slug) {
    return id("{ meeting(slug: \"%s\") { id } }".formatted(slug), "meeting");
  }

  private static JsonObject merge(String keep, String duplicate) {
    return ask(
        "merge",
        Map.of(
            "keep", official(keep).getString("id"),
            "duplicate", official(duplicate).getString("id")));
  }

  private static JsonObject split(String merged) {
    return ask("split", Map.of("id", official(merged).getString("id")));
  }

  private static String refusal(String mutation, Map<String, Object> input) {
    JsonObject error =
        ask(mutation, input).getJsonArray("userErrors").stream()
            .map(JsonObject.class::cast)
            .findFirst()
            .orElseThrow();
    String path =
        String.join(".", error.getJsonArray("path").stream().map(String::valueOf).toList());
    return error.getString("code") + " " + path + " " + error.getString("message");
  }

  private static JsonObject ask(String mutation, Map<String, Object> input) {
    String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
    Map<String, Object> whole = new HashMap<>(input);
    whole.put("reason", "A test");
    return Client.edit(
            """
            mutation ($input: %s!) { %s(input: $input) {
              record { ... on Official { slug aliases wikidataId } }
              userErrors { code message path } } }
            """
                .formatted(type, mutation),
            Map.of("input", new JsonObject(whole)))
        .getJsonObject(mutation);
  }

  private static JsonObject official(String slug) {
    return Client.data(
            """
            query ($slug: String!) { official(slug: $slug) { id version familyName aliases
              terms { slug post { id } } mergedInto { rule record { ... on Official { slug } } } } }
            """,
            Map.of("slug", slug))
        .getJsonObject("official");
  }

  private static String issue(String slug) {
    JsonObject issue =
        Client.data(
                "query ($slug: String!) { issue(slug: $slug) { slug aliases } }",
                Map.of("slug", slug))
            .getJsonObject("issue");
    return issue.getString("slug") + " " + issue.getJsonArray("aliases").getList();
  }

  private static String now() {
    return Instant.now().toString();
  }

  private static @Nullable String mergedInto(String instant) {
    JsonObject merge =
        Client.data(
                """
                query ($at: DateTime!) { official(slug: "merging-b", recordedAsOf: $at) {
                  mergedInto { record { ... on Official { slug } } } } }
                """,
                Map.of("at", instant))
            .getJsonObject("official")
            .getJsonObject("mergedInto");
    return merge == null ? null : merge.encode();
  }

  private static String postOf(String official) {
    return official(official)
        .getJsonArray("terms")
        .getJsonObject(0)
        .getJsonObject("post")
        .getString("id");
  }

  private static String meetingsOf(String official) {
    return Client.data(
            """
            query ($slug: String!) { meetings(filter: {officials: {all: [$slug]}}) { nodes { slug } }
              any: meetings(filter: {officials: {any: [$slug]}}) { nodes { slug } } }
            """,
            Map.of("slug", official))
        .encode();
  }

  private static String changesOn(String issue) {
    return Client.data(
            """
            query ($slug: String!) { changes(filter: {issue: $slug}) {
              nodes { action record { id } } } }
            """,
            Map.of("slug", issue))
        .encode();
  }

  private static String meeting() {
    return Client.data(
            "{ meeting(slug: \"merging-talks\") { attendances { official { slug } role } } }")
        .getJsonObject("meeting")
        .getJsonArray("attendances")
        .encode();
  }

  private static String id(String query, String field) {
    return Client.data(query).getJsonObject(field).getString("id");
  }

  /** All that is on record of the records of this test. */
  private Map<String, String> snapshots() throws SQLException {
    Map<String, String> all = new HashMap<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select record_key(id), snapshot(id) from record where record_key(id) like 'merging-%'")) {
      while (rows.next()) {
        all.put(rows.getString(1), rows.getString(2));
      }
    }
    return all;
  }

  private static final String DOSSIER_INPUT =
      """
      {
        "reason": "A test",
        "officials": [
          {"slug": "merging-a", "fullName": "A. Merging",
            "citations": [{"source": "scmp-2023-11-26", "locator": "a"}]},
          {"slug": "merging-b", "fullName": "B. Merging", "familyName": "Merging",
            "wikidataId": "Q999000111", "aliases": ["Bee"],
            "citations": [{"source": "scmp-2023-11-26", "locator": "b"}]},
          {"slug": "merging-c", "fullName": "C. Merging",
            "citations": [{"source": "scmp-2023-11-26", "locator": "c"}]}
        ],
        "issues": [
          {"slug": "merging-x", "title": "Merging x", "kind": "TRADE",
            "aliases": ["merging-x-once"],
            "citations": [{"source": "scmp-2023-11-26", "locator": "x"}]},
          {"slug": "merging-y", "title": "Merging y", "kind": "TRADE",
            "aliases": ["merging-y-once"],
            "citations": [{"source": "scmp-2023-11-26", "locator": "y"}]}
        ],
        "posts": [
          {"slug": "merging-post", "party": "JP", "title": "Merging minister", "kind": "MINISTER",
            "severalHolders": true,
            "citations": [{"source": "scmp-2023-11-26", "locator": "p"}]},
          {"slug": "merging-post-alone", "party": "JP", "title": "Merging minister alone",
            "kind": "MINISTER", "citations": [{"source": "scmp-2023-11-26", "locator": "q"}]}
        ],
        "terms": [
          {"slug": "merging-term-a", "official": "merging-a", "post": "merging-post",
            "from": {"edtf": "2020-01-01"},
            "citations": [{"source": "scmp-2023-11-26", "locator": "ta"}]},
          {"slug": "merging-term-b", "official": "merging-b", "post": "merging-post",
            "from": {"edtf": "2020-01-03"}, "to": {"edtf": "2022"},
            "citations": [{"source": "scmp-2023-11-26", "locator": "tb"}]},
          {"slug": "merging-term-c", "official": "merging-c", "post": "merging-post-alone",
            "from": {"edtf": "2020-01-03"},
            "citations": [{"source": "scmp-2023-11-26", "locator": "tc"}]}
        ],
        "meetings": [
          {"slug": "merging-talks", "title": "Merging talks", "kind": "TALKS", "status": "HELD",
            "date": {"edtf": "2021-05-01"},
            "attendances": [
              {"party": "JP", "official": "merging-b", "post": "merging-post",
                "role": "HEAD_OF_DELEGATION"},
              {"party": "KR", "role": "HOST"}],
            "citations": [{"source": "scmp-2023-11-26", "locator": "m"}]}
        ]
      }
      """;
}
