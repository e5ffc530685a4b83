package org.entente.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.entente.golden.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Countries and organizations as they are loaded at the start. */
@QuarkusTest
class PartiesTest {

  @ParameterizedTest
  @CsvSource({
    "JP, JP",
    "jp, JP",
    "JPN, JP",
    "392, JP",
    "SUHH, SUHH",
    "SUN, SUHH",
    "810, SUHH",
    "296, KI",
    "ATF, TF",
    "BUMM, MM",
    "XK, XK"
  })
  void findsACountryByItsCodes(String asked, String code) {
    assertThat(country(asked, "code").getString("code")).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "JP, ja, 日本, ja",
    "JP, JA, 日本, ja",
    "JP, ja-JP, 日本, ja-JP",
    "JP, de-CH-1996, Japan, de-CH",
    "CN, zh-Hant, 中國, zh-Hant",
    "CN, zh-TW, 中國, zh-Hant-TW",
    "CN, ar, الصين, ar",
    "JP, tlh, Japan, en",
    "SUHH, ja, ソビエト連邦, ja",
    "TW, en, Taiwan, en",
    "HK, en, Hong Kong, en"
  })
  void namesACountryInTheLanguageAskedFor(String code, String asked, String text, String language) {
    JsonObject name =
        country(code, "name(language: \"%s\") { text language }".formatted(asked))
            .getJsonObject("name");
    assertThat(name.getString("text")).startsWith(text);
    assertThat(name.getString("language")).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({
    "SUHH, 1922-12-30, 1991-12-26, RU UA KZ",
    "CSHH, 1918-10-28, 1992-12-31, CZ SK",
    "YUCS, 1918-12-01, 1992-04-27, HR SI",
    "DDDE, 1949-10-07, 1990-10-02, DE",
    "XVVN, 1949, 1975-04-30, VN"
  })
  void knowsFormerCountriesWithTheirSuccessors(
      String code, String from, String to, String successors) {
    JsonObject former =
        country(
            code,
            "existedFrom { edtf } existedTo { edtf } successors { code predecessors { code } }");
    assertThat(former.getJsonObject("existedFrom").getString("edtf")).isEqualTo(from);
    assertThat(former.getJsonObject("existedTo").getString("edtf")).isEqualTo(to);
    assertThat(codes(former, "successors")).contains(successors.split(" "));
    former
        .getJsonArray("successors")
        .forEach(s -> assertThat(codes((JsonObject) s, "predecessors")).contains(code));
  }

  @ParameterizedTest
  @CsvSource({
    "XK, Kosovo",
    "TW, Taiwan",
    "PS, Palestinian Territories",
    "VA, Vatican City",
    "EH, Western Sahara"
  })
  void hasContestedCountriesLikeAllOthers(String code, String name) {
    JsonObject country =
        country(code, "name { text } existedTo { edtf } citations { source { title } }");
    assertThat(country.getJsonObject("name").getString("text")).isEqualTo(name);
    assertThat(country.getJsonObject("existedTo")).isNull();
    assertThat(country.getJsonArray("citations")).isNotEmpty();
  }

  @Test
  void saysWhoBelongedToAnOrganizationOnADay() {
    assertThat(members("1966-01-01")).isEmpty();
    assertThat(members("1990-01-01")).contains("BN").doesNotContain("VN");
    assertThat(members("2024-01-01")).contains("BN", "VN").hasSize(10);
  }

  @Test
  void saysUnderWhichNameAMemberTakesPart() {
    List<String> names =
        Client.data("{ organization(code: \"APEC\") { members { participatesAs } } }")
            .getJsonObject("organization")
            .getJsonArray("members")
            .stream()
            .map(m -> String.valueOf(((JsonObject) m).getString("participatesAs")))
            .toList();
    assertThat(names).contains("Chinese Taipei", "Hong Kong, China");
  }

  @Test
  void showsWhereSourcesDifferOnWhenACountryEnded() {
    JsonObject prussia = country("XPDE", "disputes { attribute citations { value } }");
    assertThat(prussia.getJsonArray("disputes").encode()).contains("1918");
  }

  private static List<String> members(String day) {
    return Client.data(
            "{ organization(code: \"ASEAN\") { members(asOf: \"%s\") { member { code } } } }"
                .formatted(day))
        .getJsonObject("organization")
        .getJsonArray("members")
        .stream()
        .map(m -> ((JsonObject) m).getJsonObject("member").getString("code"))
        .toList();
  }

  private static JsonObject country(String code, String fields) {
    return Client.data("{ country(code: \"%s\") { %s } }".formatted(code, fields))
        .getJsonObject("country");
  }

  private static List<String> codes(JsonObject country, String field) {
    return country.getJsonArray(field).stream()
        .map(c -> ((JsonObject) c).getString("code"))
        .toList();
  }
}
