package org.entente.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.entente.golden.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the status is contested, the names of CLDR stand, and what is contested is left out. */
@QuarkusTest
class ContestedNamesTest {
  private static final String COUNTRY =
      """
      query ($code: String!) {
        country(code: $code) {
          name { text }
          officialName
          capital
          existedFrom { edtf }
          existedTo { edtf }
          aliases
        }
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "XK, Kosovo",
    "TW, Taiwan",
    "PS, Palestinian Territories",
    "VA, Vatican City",
    "EH, Western Sahara"
  })
  void namesThemAsCldrDoes(String code, String name) {
    JsonObject country = country(code);
    assertThat(country.getJsonObject("name").getString("text")).isEqualTo(name);
    assertThat(country.getJsonObject("existedTo")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"XK", "TW", "EH"})
  void saysNoOfficialNameThatOnlyOneSideUses(String code) {
    assertThat(country(code).getString("officialName")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"XK", "TW", "PS", "EH"})
  void datesNoBeginningThatIsContested(String code) {
    assertThat(country(code).getJsonObject("existedFrom")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"IL", "PS", "EH"})
  void saysNoCapitalThatIsContested(String code) {
    assertThat(country(code).getString("capital")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "XK, Republic of Kosovo",
    "TW, Republic of China",
    "TW, 'Taiwan, Province of China'",
    "TW, Chinese Taipei",
    "PS, State of Palestine",
    "PS, Occupied Palestinian Territory",
    "VA, Holy See",
    "EH, Sahrawi Arab Democratic Republic"
  })
  void keepsTheNamesOfEachSideAsAliases(String code, String alias) {
    assertThat(country(code).getJsonArray("aliases")).contains(alias);
  }

  @Test
  void callsTheHolySeeSoOfficially() {
    assertThat(country("VA").getString("officialName")).isEqualTo("Holy See");
  }

  private static JsonObject country(String code) {
    return Client.data(COUNTRY, Map.of("code", code)).getJsonObject("country");
  }
}
