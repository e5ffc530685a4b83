package org.entente.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.entente.golden.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an editor can put right is told with its field, whatever the kind of record. */
@QuarkusTest
class RefusedInputsTest {
  private static final String ANOTHER_TAIWAN =
      """
      insert into slug_alias (kind, slug, record_id) \
      select 'ISSUE', 'taiwan', id from issue where slug = 'refused-issue'\
      """;

  @Inject DataSource source;

  @AfterEach
  void remove() throws SQLException {
    Edited.remove(source, "refused-");
  }

  @Test
  void refusesAnAgreementOfNobody() {
    assertThat(refusals("recordAgreement", agreement())).containsExactly("INVALID input.parties");
  }

  @Test
  void refusesAnAgreementOfOne() {
    assertThat(refusals("recordAgreement", agreement("CN")))
        .containsExactly("INVALID input.parties");
  }

  @Test
  void refusesAMechanismOfNobody() {
    JsonObject mechanism =
        cited("refused-mechanism")
            .put("name", "A dialogue")
            .put("level", "OFFICIALS")
            .put("parties", new JsonArray())
            .put("launched", new JsonObject().put("edtf", "2023"));
    assertThat(refusals("recordMechanism", mechanism)).containsExactly("INVALID input.parties");
  }

  @Test
  void refusesAMeasureOnNobodyOrOnWhoImposedIt() {
    assertThat(refusals("recordMeasure", measure())).containsExactly("INVALID input.targets");
    assertThat(refusals("recordMeasure", measure("JP", "CN")))
        .containsExactly("INVALID input.targets");
  }

  @Test
  void refusesNamesInOneLanguage() {
    JsonObject official =
        cited("refused-official").put("fullName", "Test").put("names", names("JA", "ja"));
    assertThat(refusals("recordOfficial", official)).containsExactly("INVALID input.names.1");
    official.put("names", names("zh-Hans"));
    record("recordOfficial", official);
    JsonObject added = target("official", "refused-official").put("addNames", names("ZH-hans"));
    assertThat(refusals("updateOfficial", added)).containsExactly("INVALID input.addNames.0");
  }

  @Test
  void refusesASpellingTwice() {
    JsonObject spelling = new JsonObject().put("text", "Testing").put("language", "EN");
    JsonObject issue =
        issue()
            .put(
                "spellings",
                new JsonArray().add(spelling).add(spelling.copy().put("language", "en")));
    assertThat(refusals("recordIssue", issue)).containsExactly("INVALID input.spellings.1.text");
  }

  @Test
  void refusesAnIssueThatBecomesAPartOfItself() {
    record("recordIssue", issue());
    JsonObject part = cited("refused-part").put("title", "A part").put("kind", "OTHER");
    record("recordIssue", part.put("parent", "refused-issue"));
    assertThat(
            refusals("updateIssue", target("issue", "refused-issue").put("parent", "refused-part")))
        .containsExactly("INVALID input.parent");
  }

  @Test
  void namesTheFieldThatWasSentWhereSomethingIsAddedToAList() {
    JsonObject japan = new JsonObject().put("party", "JP").put("role", "HOST");
    JsonArray attendances = new JsonArray().add(japan);
    record("recordMeeting", meeting("refused-talks").put("attendances", attendances));
    assertThat(
            refusals(
                "updateMeeting",
                target("meeting", "refused-talks")
                    .put("addAttendances", attendances)
                    .put(
                        "addCitations",
                        new JsonArray().add(new JsonObject().put("source", "no-such-source")))))
        .containsExactlyInAnyOrder(
            "INVALID input.addAttendances.0.party", "NOT_FOUND input.addCitations.0.source");
  }

  @Test
  void refusesToReferToWhatIsWithdrawn() {
    record("recordMeeting", meeting("refused-summit"));
    record("recordMeeting", meeting("refused-talks").put("occasion", "refused-summit"));
    assertThat(refusals("withdrawMeeting", target("meeting", "refused-summit")))
        .containsExactly("IN_USE input");
    record("updateMeeting", target("meeting", "refused-talks").putNull("occasion"));
    record("withdrawMeeting", target("meeting", "refused-summit"));
    JsonObject dinner = meeting("refused-dinner").put("occasion", "refused-summit");
    assertThat(refusals("recordMeeting", dinner)).containsExactly("INVALID input.occasion");
    JsonObject dossier =
        new JsonObject().put("reason", "A test").put("meetings", new JsonArray().add(dinner));
    assertThat(refusals("recordDossier", dossier))
        .containsExactly("INVALID input.meetings.0.occasion");
  }

  @Test
  void refusesAMeetingOnItsOwnOccasion() {
    record("recordMeeting", meeting("refused-summit"));
    record("recordMeeting", meeting("refused-talks").put("occasion", "refused-summit"));
    record("recordMeeting", meeting("refused-lunch").put("occasion", "refused-talks"));
    JsonObject closing = target("meeting", "refused-summit").put("occasion", "refused-lunch");
    assertThat(refusals("updateMeeting", closing)).containsExactly("INVALID input.occasion");
  }

  @Test
  void refusesAnAliasByWhichAnotherIsKnown() throws SQLException {
    JsonArray taiwan = new JsonArray().add("taiwan");
    assertThat(refusals("recordIssue", issue().put("aliases", taiwan)))
        .containsExactly("TAKEN input.aliases");
    record("recordIssue", issue().put("aliases", new JsonArray().add("refused-alias")));
    JsonObject other = cited("refused-other").put("title", "Another issue").put("kind", "OTHER");
    assertThat(
            refusals(
                "recordIssue", other.copy().put("aliases", new JsonArray().add("refused-alias"))))
        .containsExactly("TAKEN input.aliases");
    assertThat(refusals("recordIssue", other.copy().put("slug", "refused-alias")))
        .containsExactly("TAKEN input.slug");
    assertThatThrownBy(() -> Edited.run(source, ANOTHER_TAIWAN))
        .hasMessageContaining("slugs_and_aliases_differ");
  }

  @Test
  void givesAnAliasToTheRecordThatHasItNow() {
    record("recordIssue", issue().put("aliases", new JsonArray().add("refused-alias")));
    record("updateIssue", target("issue", "refused-issue").putNull("aliases"));
    JsonObject other = cited("refused-alias").put("title", "Another issue").put("kind", "OTHER");
    record("recordIssue", other);
  }

  @Test
  void saysInASentenceWhatIsWrong() {
    JsonObject talks =
        meeting("refused-talks")
            .put("country", "QQ")
            .put("mechanism", "cn-jp-strategic-dialogue")
            .put("ordinal", Integer.MAX_VALUE)
            .put("locality", " ");
    assertThat(messages("recordMeeting", talks))
        .containsExactlyInAnyOrder(
            "There is no country 'QQ', neither here nor on record.",
            "ordinal should be a number from 1 to 999999.",
            "locality is empty.");
    assertThat(messages("recordOfficial", cited("wang-yi").put("fullName", "Wang Yi")))
        .containsExactly("Another official has the key 'wang-yi' already.");
    JsonObject source =
        new JsonObject()
            .put("slug", "refused-source")
            .put("kind", "NEWS")
            .put("publisher", "A paper")
            .put("title", "An article")
            .put("date", new JsonObject().put("edtf", "2023"))
            .put("language", "no language");
    assertThat(messages("recordSource", source)).first().asString().startsWith("language: ");
  }

  private static JsonObject meeting(String slug) {
    return cited(slug)
        .put("title", "A meeting")
        .put("kind", "TALKS")
        .put("status", "HELD")
        .put("date", new JsonObject().put("edtf", "2023-11-25"));
  }

  private static JsonObject agreement(String... parties) {
    return cited("refused-agreement")
        .put("title", "An agreement")
        .put("kind", "OTHER")
        .put("summary", "They agree.")
        .put("parties", new JsonArray(List.of(parties)))
        .put("steps", step("AGREED"));
  }

  private static JsonObject measure(String... targets) {
    return cited("refused-measure")
        .put("title", "A measure")
        .put("kind", "OTHER")
        .put("imposedBy", "CN")
        .put("targets", new JsonArray(List.of(targets)))
        .put("steps", step("IMPOSED"));
  }

  private static JsonArray step(String status) {
    JsonObject step =
        new JsonObject()
            .put("status", status)
            .put("date", new JsonObject().put("edtf", "2023"))
            .put("source", "scmp-2023-11-26");
    return new JsonArray().add(step);
  }

  private static JsonObject issue() {
    return cited("refused-issue").put("title", "An issue").put("kind", "OTHER");
  }

  private static JsonObject cited(String slug) {
    return new JsonObject()
        .put("slug", slug)
        .put("citations", new JsonArray().add(new JsonObject().put("source", "scmp-2023-11-26")));
  }

  private static JsonArray names(String... languages) {
    JsonArray names = new JsonArray();
    for (String language : languages) {
      names.add(new JsonObject().put("language", language).put("text", "Name in " + language));
    }
    return names;
  }

  /** What an update names of a record that is on record. */
  private static JsonObject target(String kind, String slug) {
    return Client.data("{ %s(slug: \"%s\") { id version } }".formatted(kind, slug))
        .getJsonObject(kind)
        .put("reason", "A test");
  }

  private static void record(String mutation, JsonObject input) {
    assertThat(refusals(mutation, input)).isEmpty();
  }

  private static List<String> refusals(String mutation, JsonObject input) {
    return errors(mutation, input).map(e -> e.getString("code") + " " + path(e)).toList();
  }

  private static List<String> messages(String mutation, JsonObject input) {
    return errors(mutation, input).map(e -> e.getString("message")).toList();
  }

  private static Stream<JsonObject> errors(String mutation, JsonObject input) {
    String type =
        mutation.startsWith("withdraw")
            ? "WithdrawInput"
            : Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
    String document =
        "mutation ($input: %s!) { %s(input: $input) { userErrors { code message path } } }"
            .formatted(type, mutation);
    return Client.edit(document, Map.of("input", input))
        .getJsonObject(mutation)
        .getJsonArray("userErrors")
        .stream()
        .map(JsonObject.class::cast);
  }

  private static String path(JsonObject error) {
    return error.getJsonArray("path").stream()
        .map(String::valueOf)
        .collect(Collectors.joining("."));
  }
}
