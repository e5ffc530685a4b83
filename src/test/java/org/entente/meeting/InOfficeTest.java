package org.entente.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.editing.Edited;
import org.entente.golden.Client;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A meeting by an official in a post that they did not hold then is flagged. */
@QuarkusTest
class InOfficeTest {
  @Inject DataSource source;

  private static final String RECORD =
      """
      mutation ($input: RecordMeetingInput!) {
        recordMeeting(input: $input) {
          meeting { attendances { inOffice } }
          userErrors { message }
        }
      }
      """;

  @AfterEach
  void remove() throws SQLException {
    Edited.remove(source, "in-office-");
  }

  @Test
  void isTrueWithinATermOnRecord() {
    assertThat(inOffice("2023-11-25", "jp-foreign-minister")).isTrue();
  }

  @Test
  void isFalseOutsideOfIt() {
    assertThat(inOffice("2019-11-25", "jp-foreign-minister")).isFalse();
  }

  @Test
  void isNullWithoutAPost() {
    assertThat(inOffice("2023-11-25", null)).isNull();
  }

  private static @Nullable Boolean inOffice(String date, @Nullable String post) {
    JsonObject attendance =
        new JsonObject()
            .put("party", "JP")
            .put("official", "yoko-kamikawa")
            .put("role", "HEAD_OF_DELEGATION")
            .put("post", post);
    JsonObject source = new JsonObject().put("source", "scmp-2023-11-26");
    JsonObject input =
        new JsonObject()
            .put("slug", "in-office-" + UUID.randomUUID())
            .put("title", "A meeting")
            .put("kind", "TALKS")
            .put("status", "CANCELLED")
            .put("date", new JsonObject().put("edtf", date))
            .put("attendances", new JsonArray().add(attendance))
            .put("citations", new JsonArray().add(source));
    return Client.edit(RECORD, Map.of("input", input))
        .getJsonObject("recordMeeting")
        .getJsonObject("meeting")
        .getJsonArray("attendances")
        .getJsonObject(0)
        .getBoolean("inOffice");
  }
}
