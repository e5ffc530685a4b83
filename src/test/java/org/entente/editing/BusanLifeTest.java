package org.entente.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.entente.golden.Client;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The life of a dossier through mutations only: the talks in Busan are expected, held, reported and
 * corrected; what was agreed there is scheduled and fulfilled, as the articles tell it. At each
 * step the history tells it, and each state can still be read as it was.
 */
@QuarkusTest
class BusanLifeTest {
  @Inject DataSource source;

  private static final String RUN = Long.toString(System.nanoTime(), 36);
  private static final String MEETING = "busan-life-" + RUN;
  private static final String DIALOGUE = "busan-life-dialogue-" + RUN;
  private static final String POSITION = "busan-life-taiwan-" + RUN;
  private static final String AGREEMENT = "busan-life-agreement-" + RUN;
  private static final String SOURCE = "busan-life-source-" + RUN;

  private static final JsonArray CITED =
      new JsonArray().add(new JsonObject().put("source", SOURCE));

  @AfterEach
  void remove() throws SQLException {
    Edited.remove(source, "busan-life-");
  }

  @Test
  void fromMeetingToFulfilledAgreement() {
    record(
        "Source",
        SOURCE,
        new JsonObject()
            .put("kind", "NEWS")
            .put("publisher", "A paper")
            .put("title", "The foreign ministers in Busan")
            .put("date", day("2023-11-26")));
    JsonObject expected =
        record(
            "Meeting",
            MEETING,
            new JsonObject()
                .put("title", "Talks of the foreign ministers")
                .put("kind", "TALKS")
                .put("status", "EXPECTED")
                .put("date", day("2023-11"))
                .put("citations", CITED));
    Instant whenExpected = Instant.now();

    JsonObject held =
        update(
            "Meeting",
            expected,
            new JsonObject()
                .put("status", "HELD")
                .put("date", day("2023-11-25"))
                .put("locality", "Busan")
                .put("country", "KR")
                .put(
                    "attendances",
                    new JsonArray()
                        .add(delegation("CN", "wang-yi", "cn-foreign-minister"))
                        .add(delegation("JP", "yoko-kamikawa", "jp-foreign-minister"))));
    Instant whenHeld = Instant.now();

    JsonObject position =
        record(
            "Position",
            POSITION,
            new JsonObject()
                .put("issue", "taiwan")
                .put("holder", "CN")
                .put("stance", "OPPOSES")
                .put("meeting", MEETING)
                .put("date", day("2023-11-25"))
                .put("summary", "Japan should keep its commitments.")
                .put("citations", CITED));
    update(
        "Position",
        position,
        new JsonObject()
            .put("stance", "DEMANDS")
            .put("speaker", "wang-yi")
            .put("reportedBy", new JsonObject().put("party", "CN")));

    JsonObject agreement =
        record(
            "Agreement",
            AGREEMENT,
            new JsonObject()
                .put("title", "To hold the strategic dialogue")
                .put("kind", "HOLD_TALKS")
                .put("summary", "The strategic dialogue is to be held again.")
                .put("parties", new JsonArray().add("CN").add("JP"))
                .put("meeting", MEETING)
                .put("steps", new JsonArray().add(step("AGREED", "2023-11-25", MEETING)))
                .put("citations", CITED));
    Instant whenAgreed = Instant.now();

    assertThat(
            refusal(
                "Agreement",
                agreement,
                new JsonObject()
                    .put("addSteps", new JsonArray().add(step("FULFILLED", "2023-01-01", null)))))
        .isEqualTo("INVALID input.addSteps.0.date");
    JsonObject scheduled =
        update(
            "Agreement",
            agreement,
            new JsonObject()
                .put("addSteps", new JsonArray().add(step("SCHEDULED", "2024-07", null))));
    record(
        "Meeting",
        DIALOGUE,
        new JsonObject()
            .put("title", "Strategic dialogue")
            .put("kind", "TALKS")
            .put("status", "HELD")
            .put("date", day("2024-07-22"))
            .put("locality", "Tokyo")
            .put("citations", CITED));
    update(
        "Agreement",
        scheduled,
        new JsonObject()
            .put("addSteps", new JsonArray().add(step("FULFILLED", "2024-07-22", DIALOGUE))));

    assertThat(held.getString("level")).isEqualTo("MINISTERS");
    assertThat(status("")).isEqualTo("FULFILLED");
    assertThat(status(at(whenAgreed))).isEqualTo("AGREED");
    assertThat(meeting(at(whenExpected))).isEqualTo("EXPECTED 2023-11 null []");
    assertThat(meeting(at(whenHeld))).isEqualTo("HELD 2023-11-25 Busan []");
    assertThat(meeting(at(whenAgreed))).isEqualTo("HELD 2023-11-25 Busan [\"DEMANDS\"]");
    assertThat(meeting("")).isEqualTo(meeting(at(whenAgreed)));
    assertThat(history("meeting", MEETING)).containsExactly("UPDATED", "RECORDED");
    assertThat(history("agreement", AGREEMENT)).containsExactly("UPDATED", "UPDATED", "RECORDED");
  }

  private static JsonObject record(String type, String slug, JsonObject input) {
    return change("record", type, input.put("slug", slug), true);
  }

  private static JsonObject update(String type, JsonObject seen, JsonObject input) {
    return change("update", type, input.mergeIn(target(seen)), true);
  }

  private static String refusal(String type, JsonObject seen, JsonObject input) {
    JsonObject error = change("update", type, input.mergeIn(target(seen)), false);
    return error.getString("code")
        + " "
        + String.join(".", error.getJsonArray("path").stream().map(Object::toString).toList());
  }

  private static JsonObject target(JsonObject seen) {
    return new JsonObject()
        .put("id", seen.getString("id"))
        .put("version", seen.getInteger("version"))
        .put("reason", "The next step");
  }

  private static JsonObject change(String verb, String type, JsonObject input, boolean done) {
    String noun = type.toLowerCase(java.util.Locale.ROOT);
    String level = type.equals("Meeting") ? " level" : "";
    String document =
        "mutation ($input: %1$s%2$sInput!) { %3$s%2$s(input: $input) { %4$s { id version%5$s } userErrors { code message path } } }"
            .formatted(verb.equals("record") ? "Record" : "Update", type, verb, noun, level);
    JsonObject payload = Client.edit(document, Map.of("input", input)).getJsonObject(verb + type);
    if (done) {
      assertThat(payload.getJsonArray("userErrors")).as(verb + type).isEmpty();
      return payload.getJsonObject(noun);
    }
    return payload.getJsonArray("userErrors").getJsonObject(0);
  }

  private static JsonObject day(String edtf) {
    return new JsonObject().put("edtf", edtf);
  }

  private static JsonObject delegation(String party, String official, String post) {
    return new JsonObject()
        .put("party", party)
        .put("official", official)
        .put("role", "HEAD_OF_DELEGATION")
        .put("post", post);
  }

  private static JsonObject step(String status, String date, @Nullable String meeting) {
    JsonObject step =
        new JsonObject().put("status", status).put("date", day(date)).put("source", SOURCE);
    return meeting == null ? step : step.put("meeting", meeting);
  }

  private static String at(Instant instant) {
    return ", recordedAsOf: \"%s\"".formatted(instant);
  }

  private static String status(String then) {
    return Client.data("{ agreement(slug: \"%s\"%s) { status } }".formatted(AGREEMENT, then))
        .getJsonObject("agreement")
        .getString("status");
  }

  private static String meeting(String then) {
    JsonObject meeting =
        Client.data(
                "{ meeting(slug: \"%s\"%s) { status date { edtf } locality positions(first: 9) { nodes { stance } } } }"
                    .formatted(MEETING, then))
            .getJsonObject("meeting");
    JsonArray stances = new JsonArray();
    meeting
        .getJsonObject("positions")
        .getJsonArray("nodes")
        .forEach(node -> stances.add(((JsonObject) node).getString("stance")));
    return "%s %s %s %s"
        .formatted(
            meeting.getString("status"),
            meeting.getJsonObject("date").getString("edtf"),
            meeting.getString("locality"),
            stances.encode());
  }

  private static List<String> history(String field, String slug) {
    return Client.data(
            "{ %s(slug: \"%s\") { history { nodes { action } } } }".formatted(field, slug))
        .getJsonObject(field)
        .getJsonObject("history")
        .getJsonArray("nodes")
        .stream()
        .map(node -> ((JsonObject) node).getString("action"))
        .toList();
  }
}
