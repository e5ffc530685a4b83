package org.entente.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.entente.golden.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several merges with one record, what they leave in dispute, and what is decided of pairs. */
@QuarkusTest
class SeveralMergesTest {
  @Inject DataSource source;

  @BeforeEach
  void record() {
    Edited.record(DOSSIER_INPUT);
  }

  @AfterEach
  void remove() throws SQLException {
    Edited.remove(source, "merges-");
  }

  @Test
  void keepsWhatAnotherMergedRecordSaysWhereOneIsTakenBack() {
    done(merge("official", "merges-a", "merges-b"));
    done(merge("official", "merges-a", "merges-c"));
    done(split("official", "merges-b"));
    assertThat(official("merges-a").getJsonArray("aliases").encode())
        .isEqualTo("[\"C. Merges\",\"Shared\"]");
    done(split("official", "merges-c"));
    assertThat(official("merges-a").getJsonArray("aliases")).isEmpty();
  }

  @Test
  void keepsAttendancesThatAnotherMergedMeetingHas() {
    done(merge("meeting", "merges-k", "merges-l"));
    done(merge("meeting", "merges-k", "merges-n"));
    done(split("meeting", "merges-l"));
    assertThat(meeting("merges-k").getJsonArray("attendances").encode()).contains("CN", "KR");
    done(split("meeting", "merges-n"));
    assertThat(meeting("merges-k").getJsonArray("attendances").encode()).doesNotContain("KR");
  }

  @Test
  void listsWhatWasMergedWithARecord() {
    done(merge("official", "merges-a", "merges-b"));
    done(merge("official", "merges-a", "merges-c"));
    assertThat(official("merges-a").getJsonArray("mergedFrom").encode())
        .isEqualTo(
            """
            [{"rule":"EDITOR","explanation":"They are one","record":{"slug":"merges-b"}},\
            {"rule":"EDITOR","explanation":"They are one","record":{"slug":"merges-c"}}]\
            """);
    done(split("official", "merges-b"));
    assertThat(official("merges-a").getJsonArray("mergedFrom")).hasSize(1);
  }

  @Test
  void refusesToReinstateOrChangeWhatWasMerged() {
    done(merge("official", "merges-a", "merges-b"));
    String refusal =
        "INVALID input.id The record was merged with 'merges-a': change that one, or take them "
            + "apart with `split`.";
    assertThat(changed("reinstate")).isEqualTo(refusal);
    assertThat(changed("withdraw")).isEqualTo(refusal);
    assertThat(changed("update")).isEqualTo(refusal);
  }

  @Test
  void saysThatARecordWhichStandsAgainIsMergedAlready() throws SQLException {
    done(merge("official", "merges-a", "merges-b"));
    Edited.run(source, "update official set withdrawn = false where slug = 'merges-b'");
    assertThat(refusal(merge("official", "merges-c", "merges-b")))
        .startsWith("INVALID input.duplicate The record 'merges-b' is merged with another already");
    done(split("official", "merges-b"));
  }

  @Test
  void movesPairsToTheKeptRecordAndBack() throws SQLException {
    pair("merges-b", "merges-c");
    assertThat(pairs()).isEqualTo("[[\"merges-b\",\"merges-c\"]]");
    done(merge("official", "merges-a", "merges-b"));
    assertThat(pairs()).isEqualTo("[[\"merges-a\",\"merges-c\"]]");
    done(merge("official", "merges-a", "merges-c"));
    assertThat(pairs()).isEqualTo("[]");
    done(split("official", "merges-b"));
    assertThat(pairs()).isEqualTo("[]");
    done(split("official", "merges-c"));
    assertThat(pairs()).isEqualTo("[[\"merges-b\",\"merges-c\"]]");
  }

  @Test
  void listsNoPairOfAWithdrawnRecord() throws SQLException {
    pair("merges-b", "merges-d");
    Edited.run(source, "update official set withdrawn = true where slug = 'merges-d'");
    assertThat(pairs()).isEqualTo("[]");
  }

  @Test
  void tellsWhoKeptApartAndWhyAndComparesAgain() throws SQLException {
    pair("merges-b", "merges-c");
    JsonObject input =
        new JsonObject()
            .put("first", official("merges-b").getString("id"))
            .put("second", official("merges-c").getString("id"))
            .put("reason", "Father and son");
    assertThat(pairs()).isNotEqualTo("[]");
    done(mutate("keepApart", input));
    assertThat(pairs()).isEqualTo("[]");
    String asked =
        "{ possibleDuplicates(decision: APART, last: 1) { nodes { decision decidedBy decidedAt reason rule } } }";
    JsonObject decided =
        Client.data(asked)
            .getJsonObject("possibleDuplicates")
            .getJsonArray("nodes")
            .getJsonObject(0);
    assertThat(decided.getString("reason")).isEqualTo("Father and son");
    assertThat(decided.getString("rule")).isEqualTo("NAME");
    assertThat(decided.getString("decidedBy")).isNotBlank();
    assertThat(decided.getString("decidedAt")).isNotBlank();
    done(mutate("compareAgain", input));
    assertThat(pairs()).isEqualTo("[[\"merges-b\",\"merges-c\"]]");
    assertThat(refusal(mutate("compareAgain", input)))
        .isEqualTo("INVALID input.second The records are not kept apart.");
  }

  @Test
  void showsWhatMeetingsDifferOnAsDisputes() {
    done(merge("meeting", "merges-k", "merges-l"));
    JsonArray disputes = meeting("merges-k").getJsonArray("disputes");
    assertThat(disputes.encode())
        .isEqualTo(
            """
            [{"attribute":"country","value":"JP","citations":[{"value":"KR"}]},\
            {"attribute":"host","value":"JP","citations":[{"value":"KR"}]},\
            {"attribute":"kind","value":"TALKS","citations":[{"value":"CALL"}]},\
            {"attribute":"status","value":"HELD","citations":[{"value":"CANCELLED"}]},\
            {"attribute":"title","value":"Merges k","citations":[{"value":"Merges l"}]}]\
            """);
  }

  @Test
  void showsWhatOfficialsAndPostsDifferOnAsDisputes() {
    done(merge("official", "merges-a", "merges-b"));
    assertThat(official("merges-a").getJsonArray("disputes").encode())
        .isEqualTo(
            "[{\"attribute\":\"familyName\",\"value\":\"Aye\",\"citations\":[{\"value\":\"Bee\"}]}]");
    JsonArray terms = official("merges-c").getJsonArray("terms");
    String first = terms.getJsonObject(0).getJsonObject("post").getString("id");
    String second = terms.getJsonObject(1).getJsonObject("post").getString("id");
    done(mutate("merge", merging(first, second)));
    assertThat(official("merges-c").getJsonArray("terms").encode())
        .contains("\"attribute\":\"title\"");
  }

  @Test
  void keepsTheHigherRoleOfTwoAttendances() {
    String before = meeting("merges-m").getJsonArray("attendances").encode();
    assertThat(before).contains(attendance("merges-a", "MEMBER"));
    done(merge("official", "merges-a", "merges-b"));
    assertThat(meeting("merges-m").getJsonArray("attendances").encode())
        .contains(attendance("merges-a", "HEAD_OF_DELEGATION"))
        .doesNotContain("MEMBER");
    done(split("official", "merges-b"));
    assertThat(meeting("merges-m").getJsonArray("attendances").encode())
        .contains(attendance("merges-a", "MEMBER"))
        .contains(attendance("merges-b", "HEAD_OF_DELEGATION"));
  }

  @Test
  void keepsTheHigherRoleOfAnOfficialAtTwoMeetings() {
    done(merge("meeting", "merges-k", "merges-m"));
    assertThat(meeting("merges-k").getJsonArray("attendances").encode())
        .contains(attendance("merges-b", "HEAD_OF_DELEGATION"));
  }

  @Test
  void refusesToMergeOfficialsOfDifferentItems() throws SQLException {
    Edited.run(
        source,
        "update official set wikidata_id = 'Q999000333' where slug = 'merges-a'",
        "update official set wikidata_id = 'Q999000444' where slug = 'merges-b'");
    assertThat(refusal(merge("official", "merges-a", "merges-b")))
        .isEqualTo(
            "INVALID input.duplicate The officials have different items of Wikidata, Q999000333 and "
                + "Q999000444: correct the one that is wrong, with `updateOfficial`, and merge them "
                + "then.");
  }

  @Test
  void leavesTwoTermsThatOneOfThemHadTwo() {
    done(merge("official", "merges-a", "merges-b"));
    assertThat(official("merges-a").getJsonArray("terms").encode())
        .contains("merges-t1", "merges-t2")
        .doesNotContain("merges-t3");
  }

  @Test
  void givesAnAttendanceBackThatWasChangedSince() {
    done(merge("official", "merges-a", "merges-b"));
    JsonObject talks = meeting("merges-k");
    JsonArray attendances =
        new JsonArray()
            .add(new JsonObject().put("party", "CN").put("role", "HOST"))
            .add(
                new JsonObject()
                    .put("party", "JP")
                    .put("official", "merges-a")
                    .put("role", "OBSERVER"));
    JsonObject input =
        new JsonObject()
            .put("id", talks.getString("id"))
            .put("version", talks.getInteger("version"))
            .put("attendances", attendances)
            .put("reason", "Try");
    String document =
        "mutation ($input: UpdateMeetingInput!) { updateMeeting(input: $input) { userErrors { message } } }";
    assertThat(Client.edit(document, Map.of("input", input)).encode())
        .contains("\"userErrors\":[]");
    done(split("official", "merges-b"));
    assertThat(meeting("merges-k").getJsonArray("attendances").encode())
        .contains(attendance("merges-b", "OBSERVER"));
  }

  private static String attendance(String official, String role) {
    return "{\"official\":{\"slug\":\"%s\"},\"party\":{\"code\":\"JP\"},\"role\":\"%s\"}"
        .formatted(official, role);
  }

  private void pair(String one, String other) throws SQLException {
    Edited.run(
        source,
        """
        insert into possible_duplicate (kind, first_id, second_id, rule, explanation) \
        select 'OFFICIAL', least(a.id, b.id), greatest(a.id, b.id), 'NAME', 'A test' \
        from official a, official b where a.slug = '%s' and b.slug = '%s'\
        """
            .formatted(one, other));
  }

  /** The slugs of all that are listed, in their order. */
  private static String pairs() {
    JsonArray pairs = new JsonArray();
    Client.data(
            "{ possibleDuplicates(kind: OFFICIAL) { nodes { records { ... on Official { slug } } } } }")
        .getJsonObject("possibleDuplicates")
        .getJsonArray("nodes")
        .forEach(node ->
            pairs.add(
                new JsonArray(
                    ((JsonObject) node)
                        .getJsonArray("records").stream()
                            .map(record -> ((JsonObject) record).getString("slug"))
                            .sorted()
                            .toList())));
    return pairs.encode();
  }

  private static JsonObject merge(String kind, String keep, String duplicate) {
    return mutate("merge", merging(id(kind, keep), id(kind, duplicate)));
  }

  private static JsonObject merging(String keep, String duplicate) {
    return new JsonObject()
        .put("keep", keep)
        .put("duplicate", duplicate)
        .put("reason", "They are one");
  }

  private static JsonObject split(String kind, String slug) {
    return mutate(
        "split", new JsonObject().put("id", id(kind, slug)).put("reason", "They are two"));
  }

  private static JsonObject mutate(String mutation, JsonObject input) {
    String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
    String document =
        "mutation ($input: %s!) { payload: %s(input: $input) { userErrors { code message path } } }"
            .formatted(type, mutation);
    return Client.edit(document, Map.of("input", input)).getJsonObject("payload");
  }

  private static String changed(String verb) {
    JsonObject official = official("merges-b");
    JsonObject input =
        new JsonObject()
            .put("id", official.getString("id"))
            .put("version", official.getInteger("version"))
            .put("reason", "Try");
    String type = verb.equals("update") ? "UpdateOfficialInput" : "WithdrawInput";
    String document =
        "mutation ($input: %s!) { payload: %sOfficial(input: $input) { userErrors { code message path } } }"
            .formatted(type, verb);
    return refusal(Client.edit(document, Map.of("input", input)).getJsonObject("payload"));
  }

  private static void done(JsonObject payload) {
    assertThat(payload.getJsonArray("userErrors")).isEmpty();
  }

  private static String refusal(JsonObject payload) {
    JsonObject error = payload.getJsonArray("userErrors").getJsonObject(0);
    return "%s %s %s"
        .formatted(
            error.getString("code"),
            String.join(".", error.getJsonArray("path").stream().map(String::valueOf).toList()),
            error.getString("message"));
  }

  private static String id(String kind, String slug) {
    return Client.data("{ record: %s(slug: \"%s\") { id } }".formatted(kind, slug))
        .getJsonObject("record")
        .getString("id");
  }

  private static JsonObject official(String slug) {
    String asked =
        """
        query ($slug: String!) { official(slug: $slug) { id version aliases
          disputes { attribute value citations { value } }
          terms { slug post { id disputes { attribute } } }
          mergedFrom { rule explanation record { ... on Official { slug } } } } }
        """;
    return Client.data(asked, Map.of("slug", slug)).getJsonObject("official");
  }

  private static JsonObject meeting(String slug) {
    String asked =
        """
        query ($slug: String!) { meeting(slug: $slug) { id version
          attendances { official { slug } party { code } role }
          disputes { attribute value citations { value } } } }
        """;
    return Client.data(asked, Map.of("slug", slug)).getJsonObject("meeting");
  }

  private static final String DOSSIER_INPUT =
      """
      {
        "reason": "A test",
        "officials": [
          {"slug": "merges-a", "fullName": "A. Merges", "familyName": "Aye",
            "citations": [{"source": "scmp-2023-11-26", "locator": "a"}]},
          {"slug": "merges-b", "fullName": "B. Merges", "familyName": "Bee", "aliases": ["Shared"],
            "citations": [{"source": "scmp-2023-11-26", "locator": "b"}]},
          {"slug": "merges-c", "fullName": "C. Merges", "aliases": ["Shared"],
            "citations": [{"source": "scmp-2023-11-26", "locator": "c"}]},
          {"slug": "merges-d", "fullName": "D. Merges",
            "citations": [{"source": "scmp-2023-11-26", "locator": "d"}]}
        ],
        "posts": [
          {"slug": "merges-post", "party": "JP", "title": "Merges minister", "kind": "MINISTER",
            "severalHolders": true,
            "citations": [{"source": "scmp-2023-11-26", "locator": "p"}]},
          {"slug": "merges-post-too", "party": "JP", "title": "Minister of merges",
            "kind": "MINISTER", "severalHolders": true,
            "citations": [{"source": "scmp-2023-11-26", "locator": "q"}]}
        ],
        "terms": [
          {"slug": "merges-t1", "official": "merges-a", "post": "merges-post",
            "from": {"edtf": "2001-01-01"}, "to": {"edtf": "2002-01-01"},
            "citations": [{"source": "scmp-2023-11-26", "locator": "t1"}]},
          {"slug": "merges-t2", "official": "merges-a", "post": "merges-post",
            "from": {"edtf": "2002-06-01"}, "to": {"edtf": "2003-01-01"},
            "citations": [{"source": "scmp-2023-11-26", "locator": "t2"}]},
          {"slug": "merges-t3", "official": "merges-b", "post": "merges-post",
            "from": {"edtf": "2001-03-01"}, "to": {"edtf": "2002-12-01"},
            "citations": [{"source": "scmp-2023-11-26", "locator": "t3"}]},
          {"slug": "merges-t4", "official": "merges-c", "post": "merges-post",
            "from": {"edtf": "2011-01-01"}, "to": {"edtf": "2012-01-01"},
            "citations": [{"source": "scmp-2023-11-26", "locator": "t4"}]},
          {"slug": "merges-t5", "official": "merges-c", "post": "merges-post-too",
            "from": {"edtf": "2016-01-01"}, "to": {"edtf": "2017-01-01"},
            "citations": [{"source": "scmp-2023-11-26", "locator": "t5"}]}
        ],
        "meetings": [
          {"slug": "merges-k", "title": "Merges k", "kind": "TALKS", "status": "HELD",
            "date": {"edtf": "2021-05-01"}, "country": "JP", "host": "JP",
            "attendances": [
              {"party": "CN", "role": "HOST"},
              {"party": "JP", "official": "merges-b", "role": "MEMBER"}],
            "citations": [{"source": "scmp-2023-11-26", "locator": "k"}]},
          {"slug": "merges-l", "title": "Merges l", "kind": "CALL", "status": "CANCELLED",
            "date": {"edtf": "2021-05-01"}, "country": "KR", "host": "KR",
            "attendances": [{"party": "KR", "role": "HOST"}],
            "citations": [{"source": "scmp-2023-11-26", "locator": "l"}]},
          {"slug": "merges-n", "title": "Merges k", "kind": "TALKS", "status": "HELD",
            "date": {"edtf": "2021-05-01"}, "country": "JP", "host": "JP",
            "attendances": [{"party": "KR", "role": "HOST"}],
            "citations": [{"source": "scmp-2023-11-26", "locator": "n"}]},
          {"slug": "merges-m", "title": "Merges m", "kind": "TALKS", "status": "HELD",
            "date": {"edtf": "2021-05-01"},
            "attendances": [
              {"party": "JP", "official": "merges-a", "role": "MEMBER"},
              {"party": "JP", "official": "merges-b", "role": "HEAD_OF_DELEGATION"}],
            "citations": [{"source": "scmp-2023-11-26", "locator": "m"}]}
        ]
      }
      """;
}
