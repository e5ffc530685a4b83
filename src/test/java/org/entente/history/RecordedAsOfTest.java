package org.entente.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.entente.golden.Client;
import org.entente.golden.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading the record as the database said at an instant. */
@QuarkusTest
class RecordedAsOfTest {
  private static final String BUSAN = "cn-jp-foreign-ministers-busan-2023";
  private static final String MEETING =
      "meeting(slug: \"%s\"%s) { title locality attendances { party { code } } }";

  @Inject DataSource source;
  private Instant before;

  @BeforeEach
  void change() throws SQLException {
    before = Instant.now();
    new Database(source)
        .commit(
            "update meeting set locality = 'Pusan' where slug = '%s'".formatted(BUSAN),
            """
            insert into attendance (id, meeting_id, party_id, role) select \
            nextval('attendance_id_seq'), m.id, p.id, 'OBSERVER' from meeting m, party p \
            where m.slug = '%s' and p.code = 'VU'\
            """
                .formatted(BUSAN));
  }

  @AfterEach
  void restore() throws SQLException {
    new Database(source)
        .commit(
            "update meeting set locality = 'Busan' where slug = '%s'".formatted(BUSAN),
            "delete from attendance where party_id = (select id from party where code = 'VU')",
            "update position set withdrawn = false");
  }

  @Test
  void givesTheRecordAndWhatBelongsToItAsTheyWere() {
    JsonObject data =
        ask(
            "now: "
                + MEETING.formatted(BUSAN, "")
                + " then: "
                + MEETING.formatted(BUSAN, at(before)));
    assertThat(data.getJsonObject("now").getString("locality")).isEqualTo("Pusan");
    assertThat(data.getJsonObject("now").getJsonArray("attendances")).hasSize(3);
    assertThat(data.getJsonObject("then").getString("locality")).isEqualTo("Busan");
    assertThat(data.getJsonObject("then").getJsonArray("attendances")).hasSize(2);
  }

  @Test
  void givesListsAsTheyWere() {
    String list = "meetings(filter: {locality: \"%s\"}%s) { totalCount nodes { slug } }";
    JsonObject data =
        ask(
            "now: %s then: %s"
                .formatted(
                    list.formatted("Pusan", ""), list.formatted("Pusan", ", " + instant(before))));
    assertThat(data.getJsonObject("now").getInteger("totalCount")).isEqualTo(1);
    assertThat(data.getJsonObject("then").getInteger("totalCount")).isZero();
  }

  @Test
  void givesListsOfPartiesAndOnIssuesAsTheyWere() throws SQLException {
    Instant standing = Instant.now();
    new Database(source).commit("update position set withdrawn = true");
    String list =
        """
        meetings(filter: {parties: {all: [\"VU\", \"JP\"]}}%1$s) { totalCount } \
        country(code: \"CN\"%1$s) { meetings(filter: {parties: {any: [\"VU\"]}}) { totalCount } } \
        issue(slug: \"taiwan\"%1$s) { meetings { totalCount } }\
        """;
    assertThat(counts(list.formatted(""))).containsExactly(1, 1, 0);
    List<Integer> then = counts(list.formatted(at(standing)));
    assertThat(then).startsWith(1, 1);
    assertThat(then.getLast()).isPositive();
    assertThat(counts(list.formatted(at(before)))).containsExactly(0, 0, then.getLast());
  }

  private static List<Integer> counts(String fields) {
    JsonObject data = ask(fields);
    return List.of(
        data.getJsonObject("meetings").getInteger("totalCount"),
        data.getJsonObject("country").getJsonObject("meetings").getInteger("totalCount"),
        data.getJsonObject("issue").getJsonObject("meetings").getInteger("totalCount"));
  }

  @Test
  void hasWhatWasWithdrawnSinceInItsLists() throws SQLException {
    Instant standing = Instant.now();
    new Database(source)
        .commit("update position set withdrawn = true where slug = 'busan-2023-cn-water'");
    String field = "meeting(slug: \"%s\"%s) { positions(first: 100) { nodes { slug withdrawn } } }";
    JsonObject data =
        ask(
            "now: %s then: %s"
                .formatted(field.formatted(BUSAN, ""), field.formatted(BUSAN, at(standing))));
    assertThat(data.getJsonObject("now").encode()).doesNotContain("\"busan-2023-cn-water\"");
    assertThat(data.getJsonObject("then").encode())
        .contains("{\"slug\":\"busan-2023-cn-water\",\"withdrawn\":false}");
  }

  @Test
  void knowsNothingBeforeTheFirstRecord() {
    JsonObject answer =
        Client.ask(
            "{ country(code: \"JP\", recordedAsOf: \"2001-01-01T00:00:00Z\") { code } "
                + "countries(recordedAsOf: \"2001-01-01T00:00:00Z\") { totalCount } }",
            Map.of());
    assertThat(answer.getJsonObject("data").getValue("country")).isNull();
    assertThat(answer.getJsonObject("data").getJsonObject("countries").getInteger("totalCount"))
        .isZero();
    assertThat(answer.encode()).contains("NOT_FOUND");
  }

  @Test
  void takesTheInstantFromAVariable() {
    JsonObject data =
        Client.data(
            "query ($at: DateTime) { meeting(slug: \"%s\", recordedAsOf: $at) { locality } }"
                .formatted(BUSAN),
            Map.of("at", before.toString()));
    assertThat(data.getJsonObject("meeting").getString("locality")).isEqualTo("Busan");
  }

  @ParameterizedTest
  @CsvSource({
    "yesterday, is no instant",
    "2026-13-01T00:00:00Z, is no instant",
    "2026-01-01T00:00:00, is no instant",
    "9999-01-01T00:00:00Z, is yet to come"
  })
  void refusesWhatIsNoPastInstant(String text, String reason) {
    JsonObject error =
        Client.ask(
                "query ($at: DateTime) { meetings(recordedAsOf: $at) { totalCount } }",
                Map.of("at", text))
            .getJsonArray("errors")
            .getJsonObject(0);
    assertThat(error.getString("message")).contains(reason);
    assertThat(error.getJsonObject("extensions").getString("code")).isEqualTo("BAD_USER_INPUT");
    assertThat(error.getJsonObject("extensions").getString("argument")).isEqualTo("recordedAsOf");
  }

  @Test
  void needsTheStatementsOfThePresent() {
    String field = MEETING.formatted(BUSAN, "%s");
    assertThat(statements(field.formatted(at(before)))).isEqualTo(statements(field.formatted("")));
  }

  private static List<String> statements(String field) {
    try (Statements statements = new Statements()) {
      ask(field);
      return statements.list();
    }
  }

  private static JsonObject ask(String fields) {
    return Client.data("{ %s }".formatted(fields));
  }

  private static String at(Instant instant) {
    return ", " + instant(instant);
  }

  private static String instant(Instant instant) {
    return "recordedAsOf: \"%s\"".formatted(instant);
  }
}
