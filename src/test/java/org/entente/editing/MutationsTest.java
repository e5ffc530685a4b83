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
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.golden.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recording, updating and withdrawing records over the API. */
@QuarkusTest
class MutationsTest {
  @Inject DataSource source;

  private static final String RECORD =
      """
      mutation ($input: RecordMeetingInput!) {
        recordMeeting(input: $input) {
          meeting { id slug title version locality attendances { party { code } } citations { source { slug } } }
          userErrors { code message path }
        }
      }
      """;
  private static final String UPDATE =
      """
      mutation ($input: UpdateMeetingInput!) {
        updateMeeting(input: $input) {
          meeting { id title version locality visitClass attendances { party { code } role } }
          userErrors { code message path }
        }
      }
      """;
  private static final String WITHDRAW =
      """
      mutation ($input: WithdrawInput!) {
        withdrawMeeting(input: $input) {
          meeting { version withdrawn }
          userErrors { code message path }
        }
      }
      """;

  private static final String IN_AN_ORGANIZATION =
      """
      update meeting set country_id = (select id from party where code = 'APEC') \
      where slug = 'cn-jp-foreign-ministers-busan-2023'\
      """;

  private String slug;

  @BeforeEach
  void name() {
    slug = "mutations-" + UUID.randomUUID();
  }

  @AfterEach
  void remove() throws SQLException {
    Edited.remove(source, "mutations-");
  }

  @Test
  void recordsAMeetingWithAllThatBelongsToIt() {
    JsonObject meeting = recorded(meeting());
    assertThat(meeting.getString("slug")).isEqualTo(slug);
    assertThat(meeting.getInteger("version")).isEqualTo(1);
    assertThat(meeting.getJsonArray("attendances").encode())
        .isEqualTo("[{\"party\":{\"code\":\"CN\"}},{\"party\":{\"code\":\"JP\"}}]");
    assertThat(meeting.getJsonArray("citations").encode()).contains("scmp-2023-11-26");
  }

  @Test
  void saysAllThatIsWrongAndWhere() {
    JsonObject input =
        new JsonObject()
            .put("slug", slug)
            .put("kind", "TALKS")
            .put("visitClass", "STATE")
            .put("status", "HELD")
            .put("date", new JsonObject().put("edtf", "2023-13-45"))
            .put(
                "attendances",
                new JsonArray()
                    .add(new JsonObject().put("party", "CN").put("role", "HOST"))
                    .add(new JsonObject().put("party", "QQ")));
    JsonObject payload = payload(RECORD, input, "recordMeeting");
    assertThat(payload.getValue("meeting")).isNull();
    assertThat(payload.getJsonArray("userErrors").stream().map(MutationsTest::codeAndPath))
        .containsExactlyInAnyOrder(
            "REQUIRED input.title",
            "REQUIRED input.citations",
            "INVALID input.visitClass",
            "INVALID input.date.edtf",
            "REQUIRED input.attendances.1.role",
            "NOT_FOUND input.attendances.1.party");
  }

  @Test
  void refusesAKeyThatIsTaken() {
    recorded(meeting());
    assertThat(errors(payload(RECORD, meeting(), "recordMeeting")))
        .containsExactly("TAKEN input.slug");
  }

  @Test
  void refusesAKeyOfAnotherForm() {
    assertThat(errors(payload(RECORD, meeting().put("slug", "Not A Slug"), "recordMeeting")))
        .containsExactly("INVALID input.slug");
  }

  @Test
  void refusesAnOrganizationWhereACountryBelongs() throws SQLException {
    assertThat(errors(payload(RECORD, meeting().put("country", "APEC"), "recordMeeting")))
        .containsExactly("NOT_FOUND input.country");
    assertThatThrownBy(() -> Edited.run(source, IN_AN_ORGANIZATION))
        .hasMessageContaining("is in an organization");
  }

  @Test
  void changesOnlyWhatIsNamed() {
    JsonObject before = recorded(meeting().put("locality", "Busan"));
    JsonObject after = updated(before, new JsonObject().put("title", "Another title"));
    assertThat(after.getString("title")).isEqualTo("Another title");
    assertThat(after.getString("locality")).isEqualTo("Busan");
    assertThat(after.getJsonArray("attendances")).hasSize(2);
    assertThat(after.getInteger("version")).isEqualTo(2);
  }

  @Test
  void removesWhatIsNamedAsNull() {
    JsonObject before = recorded(meeting().put("locality", "Busan"));
    assertThat(updated(before, new JsonObject().putNull("locality")).getString("locality"))
        .isNull();
  }

  @Test
  void refusesToRemoveWhatIsRequired() {
    JsonObject before = recorded(meeting());
    assertThat(errors(update(before, new JsonObject().putNull("title"))))
        .containsExactly("REQUIRED input.title");
    assertThat(errors(update(before, new JsonObject().put("citations", new JsonArray()))))
        .containsExactly("INVALID input.citations");
  }

  @Test
  void addsToLists() {
    JsonObject before = recorded(meeting());
    JsonObject after =
        updated(
            before,
            new JsonObject()
                .put(
                    "addAttendances",
                    new JsonArray()
                        .add(new JsonObject().put("party", "KR").put("role", "OBSERVER"))));
    assertThat(after.getJsonArray("attendances").encode()).contains("CN", "JP", "KR");
    assertThat(after.getInteger("version")).isEqualTo(2);
  }

  @Test
  void addsAliasesToThoseThatThereAre() {
    String shown = "{ issue { id version aliases } userErrors { message } } }";
    JsonObject issue =
        new JsonObject()
            .put("slug", slug)
            .put("title", "An issue")
            .put("kind", "OTHER")
            .put("aliases", new JsonArray().add(slug + "-b"))
            .put("citations", meeting().getJsonArray("citations"));
    JsonObject recorded =
        payload(
            "mutation ($input: RecordIssueInput!) { recordIssue(input: $input) " + shown,
            issue,
            "recordIssue");
    JsonObject change =
        target(recorded.getJsonObject("issue")).put("addAliases", new JsonArray().add(slug + "-a"));
    JsonObject updated =
        payload(
            "mutation ($input: UpdateIssueInput!) { updateIssue(input: $input) " + shown,
            change,
            "updateIssue");
    assertThat(updated.getJsonObject("issue").getJsonArray("aliases"))
        .containsExactly(slug + "-a", slug + "-b");
  }

  @Test
  void leavesTheVersionWhereNothingIsChanged() {
    JsonObject before = recorded(meeting());
    assertThat(updated(before, new JsonObject()).getInteger("version")).isEqualTo(1);
  }

  @Test
  void refusesAnUpdateOfAnotherVersion() {
    JsonObject before = recorded(meeting());
    updated(before, new JsonObject().put("title", "First"));
    assertThat(errors(update(before, new JsonObject().put("title", "Second"))))
        .containsExactly("CONFLICT input.version");
  }

  @Test
  void refusesAnIdOfAnotherKind() {
    JsonObject official =
        Client.data("{ official(slug: \"wang-yi\") { id version } }").getJsonObject("official");
    assertThat(errors(update(official, new JsonObject()))).containsExactly("NOT_FOUND input.id");
  }

  @Test
  void refusesAnEmptyReason() {
    JsonObject before = recorded(meeting());
    assertThat(errors(update(before, new JsonObject().put("reason", " "))))
        .containsExactly("REQUIRED input.reason");
  }

  @Test
  void withdrawsARecordWhichStaysReadable() {
    JsonObject before = recorded(meeting());
    JsonObject payload = payload(WITHDRAW, target(before), "withdrawMeeting");
    assertThat(payload.getJsonObject("meeting").getBoolean("withdrawn")).isTrue();
    JsonObject found =
        Client.data(
                "{ meeting(slug: \"%s\") { withdrawn history { nodes { action reason } } } }"
                    .formatted(slug))
            .getJsonObject("meeting");
    assertThat(found.getBoolean("withdrawn")).isTrue();
    assertThat(found.getJsonObject("history").getJsonArray("nodes").encode())
        .isEqualTo(
            "[{\"action\":\"WITHDRAWN\",\"reason\":\"A test\"},{\"action\":\"RECORDED\",\"reason\":null}]");
  }

  @Test
  void refusesToWithdrawWhatOthersReferTo() {
    JsonObject busan =
        Client.data("{ meeting(slug: \"cn-jp-foreign-ministers-busan-2023\") { id version } }")
            .getJsonObject("meeting");
    JsonObject payload = payload(WITHDRAW, target(busan), "withdrawMeeting");
    assertThat(errors(payload)).containsExactly("IN_USE input");
    assertThat(payload.getJsonArray("userErrors").getJsonObject(0).getString("message"))
        .contains("refers to 'cn-jp-foreign-ministers-busan-2023'");
  }

  @Test
  void givesTheFirstAnswerToARepetition() {
    JsonObject input = meeting().put("idempotencyKey", slug);
    JsonObject first = payload(RECORD, input, "recordMeeting");
    updated(first.getJsonObject("meeting"), new JsonObject().put("title", "Changed since"));
    assertThat(payload(RECORD, input, "recordMeeting")).isEqualTo(first);
    assertThat(first.getJsonArray("userErrors")).isEmpty();
  }

  @Test
  void givesTheFirstRefusalToARepetition() {
    JsonObject input = meeting().put("country", "QQ").put("idempotencyKey", slug);
    JsonObject first = payload(RECORD, input, "recordMeeting");
    assertThat(errors(first)).containsExactly("NOT_FOUND input.country");
    assertThat(payload(RECORD, input, "recordMeeting")).isEqualTo(first);
  }

  @Test
  void refusesTheKeyOfAnotherRequest() {
    payload(RECORD, meeting().put("idempotencyKey", slug), "recordMeeting");
    assertThat(
            errors(
                payload(
                    RECORD,
                    meeting().put("title", "Another").put("idempotencyKey", slug),
                    "recordMeeting")))
        .containsExactly("KEY_REUSED input.idempotencyKey");
  }

  private JsonObject meeting() {
    return new JsonObject()
        .put("slug", slug)
        .put("title", "Talks on a test")
        .put("kind", "TALKS")
        .put("status", "HELD")
        .put("date", new JsonObject().put("edtf", "2023-11-25"))
        .put(
            "attendances",
            new JsonArray()
                .add(new JsonObject().put("party", "CN").put("role", "HOST"))
                .add(new JsonObject().put("party", "JP").put("role", "HEAD_OF_DELEGATION")))
        .put("citations", new JsonArray().add(new JsonObject().put("source", "scmp-2023-11-26")));
  }

  private static JsonObject recorded(JsonObject input) {
    JsonObject payload = payload(RECORD, input, "recordMeeting");
    assertThat(payload.getJsonArray("userErrors")).isEmpty();
    return payload.getJsonObject("meeting");
  }

  private static JsonObject updated(JsonObject before, JsonObject change) {
    JsonObject payload = update(before, change);
    assertThat(payload.getJsonArray("userErrors")).isEmpty();
    return payload.getJsonObject("meeting");
  }

  private static JsonObject update(JsonObject before, JsonObject change) {
    return payload(UPDATE, target(before).mergeIn(change), "updateMeeting");
  }

  private static JsonObject target(JsonObject record) {
    return new JsonObject()
        .put("id", record.getString("id"))
        .put("version", record.getInteger("version"))
        .put("reason", "A test");
  }

  private static JsonObject payload(String document, JsonObject input, String field) {
    return Client.edit(document, Map.of("input", input)).getJsonObject(field);
  }

  private static List<String> errors(JsonObject payload) {
    return payload.getJsonArray("userErrors").stream().map(MutationsTest::codeAndPath).toList();
  }

  private static String codeAndPath(Object error) {
    JsonObject fields = (JsonObject) error;
    return fields.getString("code")
        + " "
        + String.join(".", fields.getJsonArray("path").stream().map(Object::toString).toList());
  }
}
