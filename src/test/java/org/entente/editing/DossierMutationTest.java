package org.entente.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.golden.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recording many records at once over the API. */
@QuarkusTest
class DossierMutationTest {
  @Inject DataSource source;

  private static final String RECORD =
      """
      mutation ($input: RecordDossierInput!) {
        recordDossier(input: $input) {
          changes { kind action reason differences { attribute before after } record { id } }
          userErrors { code message path }
        }
      }
      """;

  private String slug;

  @BeforeEach
  void name() {
    slug = "dossier-" + UUID.randomUUID();
  }

  @AfterEach
  void remove() throws SQLException {
    Edited.remove(source, "dossier-");
  }

  @Test
  void recordsWhatRefersToEachOther() {
    JsonObject payload = record(dossier());
    assertThat(payload.getJsonArray("userErrors")).isEmpty();
    assertThat(payload.getJsonArray("changes").stream().map(c -> summary((JsonObject) c)))
        .containsExactly("SOURCE RECORDED A test", "MEETING RECORDED A test");
    assertThat(exists("source") && exists("meeting")).isTrue();
  }

  @Test
  void showsWhatWouldChangeAndChangesNothing() {
    JsonObject rehearsed = record(dossier().put("dryRun", true));
    assertThat(rehearsed.getJsonArray("changes").stream().map(c -> summary((JsonObject) c)))
        .containsExactly("SOURCE RECORDED A test", "MEETING RECORDED A test");
    assertThat(rehearsed.getJsonArray("changes").encode()).contains("\"after\":\"A meeting\"");
    assertThat(exists("source") || exists("meeting")).isFalse();
    assertThat(record(dossier()).getJsonArray("userErrors")).isEmpty();
  }

  @Test
  void isRecordedAsAWholeOrNotAtAll() {
    JsonObject dossier = dossier();
    dossier.getJsonArray("meetings").getJsonObject(0).put("host", "QQ").putNull("title");
    JsonObject payload = record(dossier);
    assertThat(payload.getJsonArray("changes")).isEmpty();
    assertThat(payload.getJsonArray("userErrors").encode())
        .contains("\"path\":[\"input\",\"meetings\",\"0\",\"title\"]")
        .contains("\"path\":[\"input\",\"meetings\",\"0\",\"host\"]");
    assertThat(exists("source")).isFalse();
  }

  @Test
  void changesWhatItNamesByTheVersionThatWasSeen() {
    record(dossier());
    JsonObject again = new JsonObject().put("reason", "Again");
    again.put(
        "meetings", new JsonArray().add(new JsonObject().put("slug", slug).put("title", "New")));
    assertThat(record(again).getJsonArray("userErrors").encode()).contains("TAKEN");
    again.getJsonArray("meetings").getJsonObject(0).put("version", 7);
    assertThat(record(again).getJsonArray("userErrors").encode()).contains("CONFLICT");
    again.getJsonArray("meetings").getJsonObject(0).put("version", 1);
    JsonObject payload = record(again);
    assertThat(payload.getJsonArray("userErrors")).isEmpty();
    assertThat(
            payload.getJsonArray("changes").getJsonObject(0).getJsonArray("differences").encode())
        .isEqualTo("[{\"attribute\":\"title\",\"before\":\"A meeting\",\"after\":\"New\"}]");
  }

  @Test
  void refusesARecordTwice() {
    JsonObject dossier = dossier();
    dossier.getJsonArray("meetings").add(dossier.getJsonArray("meetings").getJsonObject(0).copy());
    assertThat(record(dossier).getJsonArray("userErrors").encode())
        .contains("[\"input\",\"meetings\",\"1\",\"slug\"]");
  }

  private JsonObject dossier() {
    return new JsonObject()
        .put("reason", "A test")
        .put(
            "meetings",
            new JsonArray()
                .add(
                    new JsonObject()
                        .put("slug", slug)
                        .put("title", "A meeting")
                        .put("kind", "TALKS")
                        .put("status", "HELD")
                        .put("date", new JsonObject().put("edtf", "2023"))
                        .put(
                            "citations",
                            new JsonArray().add(new JsonObject().put("source", slug)))))
        .put(
            "sources",
            new JsonArray()
                .add(
                    new JsonObject()
                        .put("slug", slug)
                        .put("kind", "NEWS")
                        .put("publisher", "A paper")
                        .put("title", "An article")
                        .put("date", new JsonObject().put("edtf", "2023-11"))));
  }

  private static JsonObject record(JsonObject input) {
    return Client.edit(RECORD, Map.of("input", input)).getJsonObject("recordDossier");
  }

  private boolean exists(String field) {
    return Client.ask("{ %s(slug: \"%s\") { slug } }".formatted(field, slug), Map.of())
            .getJsonObject("data")
            .getValue(field)
        != null;
  }

  private static String summary(JsonObject change) {
    return "%s %s %s"
        .formatted(
            change.getString("kind"), change.getString("action"), change.getString("reason"));
  }
}
