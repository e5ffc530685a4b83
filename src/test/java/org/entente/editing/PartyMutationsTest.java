package org.entente.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.entente.golden.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Countries and organizations are edited like all other records, by their codes. */
@QuarkusTest
class PartyMutationsTest {
  @Inject DataSource source;

  private static final String COUNTRY =
      """
      country {
        id code version withdrawn name { text } officialName capital region { code } subregion { code }
        existedFrom { edtf } existedTo { edtf } predecessors { code } aliases names { language text }
        citations { source { slug } }
      }
      userErrors { code message path }
      """;
  private static final String ORGANIZATION =
      """
      organization {
        id version acronym founded { edtf } headquarters
        members { member { code } participatesAs from { edtf } to { edtf } }
      }
      userErrors { code message path }
      """;

  private static final String JAPAN_FOLLOWS_APEC =
      """
      insert into party_succession (predecessor_id, successor_id) \
      select a.id, j.id from party a, party j where a.code = 'APEC' and j.code = 'JP'\
      """;

  @AfterEach
  void remove() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("delete from party where code like 'TEST%'");
    }
  }

  @Test
  void recordsACountryWithAllThatBelongsToIt() {
    JsonObject country = recorded("recordCountry", COUNTRY, prussia());
    assertThat(country.getString("code")).isEqualTo("TESTPRUSSIA");
    assertThat(country.getJsonObject("name").getString("text")).isEqualTo("Preußen");
    assertThat(country.getJsonObject("subregion").getString("code")).isEqualTo("155");
    assertThat(country.getJsonObject("existedTo").getString("edtf")).isEqualTo("1918-11-09");
    assertThat(country.getJsonArray("predecessors").encode()).isEqualTo("[{\"code\":\"SUHH\"}]");
    assertThat(country.getJsonArray("aliases")).containsExactly("Kingdom of the Hohenzollern");
  }

  @Test
  void changesOnlyWhatIsNamed() {
    JsonObject country = recorded("recordCountry", COUNTRY, prussia());
    JsonObject changed =
        recorded("updateCountry", COUNTRY, seen(country).put("capital", "Königsberg"));
    assertThat(changed.getString("capital")).isEqualTo("Königsberg");
    assertThat(changed.getInteger("version")).isEqualTo(2);
    assertThat(changed.getValue("predecessors")).isEqualTo(country.getValue("predecessors"));
    assertThat(changed.getValue("names")).isEqualTo(country.getValue("names"));
    assertThat(changed.getValue("citations")).isEqualTo(country.getValue("citations"));
  }

  @Test
  void withdrawsACountryWhichStaysReadable() {
    JsonObject country = recorded("recordCountry", COUNTRY, prussia());
    recorded("withdrawCountry", COUNTRY, seen(country));
    String found = "{ country(code: \"testprussia\") { withdrawn } }";
    assertThat(Client.data(found).encode()).isEqualTo("{\"country\":{\"withdrawn\":true}}");
    String listed = "{ countries(filter: {name: \"Testprussia\"}) { totalCount } }";
    assertThat(Client.data(listed).encode()).doesNotContain("\"totalCount\":1");
  }

  @Test
  void recordsAnOrganizationWithItsMembers() {
    JsonObject organization =
        recorded(
            "recordOrganization",
            ORGANIZATION,
            cited("TESTLEAGUE", "League of the Test")
                .put("founded", date("1920-01-10"))
                .put("headquarters", "Geneva")
                .put("members", new JsonArray().add(member("CH", "1920-01-10"))));
    assertThat(organization.getString("acronym")).isEqualTo("TESTLEAGUE");
    JsonObject changed =
        recorded(
            "updateOrganization",
            ORGANIZATION,
            seen(organization).put("addMembers", new JsonArray().add(member("FR", "1921"))));
    assertThat(changed.getJsonArray("members").encode())
        .isEqualTo(
            """
            [{"member":{"code":"CH"},"participatesAs":null,"from":{"edtf":"1920-01-10"},"to":null},\
            {"member":{"code":"FR"},"participatesAs":null,"from":{"edtf":"1921"},"to":null}]\
            """);
  }

  @Test
  void saysAllThatIsWrongAndWhere() {
    JsonObject input =
        prussia()
            .put("region", "999")
            .put("alpha3", "Prussia")
            .put("existedTo", date("1600"))
            .put("predecessors", new JsonArray().add("NOWHERE"));
    assertThat(refusals("recordCountry", COUNTRY, input))
        .contains(
            "INVALID input.region",
            "INVALID input.alpha3",
            "INVALID input.existedTo",
            "NOT_FOUND input.predecessors");
  }

  @Test
  void refusesAKeyThatIsNoCode() {
    assertThat(refusals("recordCountry", COUNTRY, prussia().put("code", "test-prussia")))
        .contains("INVALID input.code");
  }

  @Test
  void refusesACodeThatIsTakenByAPartyOfEitherKind() {
    assertThat(refusals("recordCountry", COUNTRY, prussia().put("code", "UN")))
        .contains("TAKEN input.code");
    assertThat(refusals("recordOrganization", ORGANIZATION, cited("JP", "Japan")))
        .contains("TAKEN input.code");
  }

  @Test
  void refusesAPredecessorOfTheOtherKind() {
    JsonArray apec = new JsonArray().add("APEC");
    assertThat(refusals("recordCountry", COUNTRY, prussia().put("predecessors", apec)))
        .contains("NOT_FOUND input.predecessors");
    JsonObject league =
        cited("TESTLEAGUE", "League of the Test").put("predecessors", new JsonArray().add("JP"));
    assertThat(refusals("recordOrganization", ORGANIZATION, league))
        .contains("NOT_FOUND input.predecessors");
    assertThatThrownBy(() -> Edited.run(source, JAPAN_FOLLOWS_APEC))
        .hasMessageContaining("do not follow each other");
  }

  @Test
  void refusesACodeThatIsTheIsoCodeOfAnother() {
    assertThat(refusals("recordCountry", COUNTRY, prussia().put("code", "JPN")))
        .contains("TAKEN input.code");
    JsonObject former = prussia().put("alpha3", "LAS");
    assertThat(refusals("recordCountry", COUNTRY, former)).contains("TAKEN input.alpha3");
  }

  @Test
  void refusesTheIsoCodeOfAnotherCountry() {
    JsonObject present = prussia().put("alpha3", "JPN");
    present.remove("existedTo");
    assertThat(refusals("recordCountry", COUNTRY, present)).contains("INVALID input.alpha3");
  }

  @Test
  void recordsSeveralThatSucceedEachOther() {
    JsonObject second =
        prussia()
            .put("code", "TESTNORTH")
            .put("name", "Testnorth")
            .put("predecessors", new JsonArray().add("TESTPRUSSIA"));
    JsonObject dossier =
        new JsonObject()
            .put("reason", "A test")
            .put("countries", new JsonArray().add(second).add(prussia()));
    String mutation =
        "mutation ($input: RecordDossierInput!) { recordDossier(input: $input) { userErrors { message } } }";
    Client.edit(mutation, Map.of("input", dossier));
    String found = "{ country(code: \"TESTPRUSSIA\") { successors { code } } }";
    assertThat(Client.data(found).encode()).contains("TESTNORTH");
  }

  @Test
  void refusesToMakeACountryOfAnOrganization() {
    JsonObject country =
        new JsonObject()
            .put("code", "UN")
            .put("version", version("UN"))
            .put("name", "United Nations")
            .put("citations", citations());
    JsonObject dossier =
        new JsonObject().put("reason", "A test").put("countries", new JsonArray().add(country));
    String mutation =
        "mutation ($input: RecordDossierInput!) { recordDossier(input: $input) { userErrors { code message path } } }";
    JsonObject answer = Client.edit(mutation, Map.of("input", dossier));
    assertThat(answer.encode())
        .contains(
            "NOT_FOUND",
            "No such record has that key.",
            "[\"input\",\"countries\",\"0\",\"code\"]");
  }

  private static JsonObject prussia() {
    return cited("TESTPRUSSIA", "Testprussia")
        .put("region", "150")
        .put("subregion", "155")
        .put("capital", "Berlin")
        .put("existedFrom", date("1701-01-18"))
        .put("existedTo", date("1918-11-09"))
        .put("aliases", new JsonArray().add("Kingdom of the Hohenzollern"))
        .put("predecessors", new JsonArray().add("SUHH"))
        .put(
            "names",
            new JsonArray().add(new JsonObject().put("language", "en").put("text", "Preußen")));
  }

  private static JsonObject cited(String code, String name) {
    return new JsonObject().put("code", code).put("name", name).put("citations", citations());
  }

  private static JsonArray citations() {
    return new JsonArray().add(new JsonObject().put("source", "unicode-cldr"));
  }

  private static JsonObject member(String code, String from) {
    return new JsonObject().put("member", code).put("from", date(from));
  }

  private static JsonObject date(String edtf) {
    return new JsonObject().put("edtf", edtf);
  }

  private static JsonObject seen(JsonObject record) {
    return new JsonObject()
        .put("id", record.getString("id"))
        .put("version", record.getInteger("version"))
        .put("reason", "A test");
  }

  private static int version(String code) {
    return Client.data("{ organization(code: \"%s\") { version } }".formatted(code))
        .getJsonObject("organization")
        .getInteger("version");
  }

  private static JsonObject recorded(String mutation, String payload, JsonObject input) {
    JsonObject answer = edited(mutation, payload, input);
    assertThat(answer.getJsonArray("userErrors")).isEmpty();
    return answer.getJsonObject(payload.substring(0, payload.indexOf(' ')));
  }

  private static String refusals(String mutation, String payload, JsonObject input) {
    return edited(mutation, payload, input).getJsonArray("userErrors").stream()
        .map(e -> (JsonObject) e)
        .map(e -> e.getString("code") + " " + path(e))
        .toList()
        .toString();
  }

  private static String path(JsonObject error) {
    return error.getJsonArray("path").stream()
        .map(String::valueOf)
        .collect(Collectors.joining("."));
  }

  private static JsonObject edited(String mutation, String payload, JsonObject input) {
    String type =
        mutation.startsWith("withdraw")
            ? "WithdrawInput"
            : Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
    String document =
        "mutation ($input: %s!) { %s(input: $input) { %s } }".formatted(type, mutation, payload);
    JsonObject answer = Client.edit(document, Map.of("input", input));
    return answer.getJsonObject(mutation);
  }
}
