package org.entente.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.entente.golden.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LocalizedNamesTest {
  private static final String COUNTRY =
      """
      query ($code: String!, $language: String!) {
        country(code: $code) { name(language: $language) { text language } }
      }
      """;
  private static final String ORGANIZATION =
      """
      query ($code: String!, $language: String!) {
        organization(code: $code) { name(language: $language) { text language } }
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "CN, ja, 中国, ja",
    "JP, ar, اليابان, ar",
    "JP, zh, 日本, zh",
    "DE, zh-Hans, 德国, zh-Hans",
    "DE, zh-Hant, 德國, zh-Hant",
    "DE, zh-TW, 德國, zh-Hant-TW",
    "DE, zh-Hant-TW, 德國, zh-Hant-TW",
    "DE, ZH-hant, 德國, zh-Hant",
    "DE, zh-Hant-x-any, 德國, zh-Hant",
    "DE, de-AT, Deutschland, de-AT",
    "US, pt-BR, Estados Unidos, pt-BR"
  })
  void namesAPresentCountryInTheLanguage(String code, String language, String name, String given) {
    assertThat(name(COUNTRY, "country", code, language)).isEqualTo(localized(name, given));
  }

  @ParameterizedTest
  @CsvSource({
    "SUHH, ja, ソビエト連邦, ja",
    "SUHH, zh, 苏联, zh",
    "SUHH, zh-Hans-CN, 苏联, zh",
    "SUHH, ar, الاتحاد السوفيتي, ar",
    "DDDE, de-DE, DDR, de"
  })
  void namesAFormerCountryInTheLanguage(String code, String language, String name, String given) {
    assertThat(name(COUNTRY, "country", code, language)).isEqualTo(localized(name, given));
  }

  @ParameterizedTest
  @CsvSource({"ja, アジア太平洋経済協力, ja", "zh, 亚太经济合作组织, zh"})
  void namesAnOrganizationInTheLanguage(String language, String name, String given) {
    assertThat(name(ORGANIZATION, "organization", "APEC", language))
        .isEqualTo(localized(name, given));
  }

  @ParameterizedTest
  @CsvSource({"tlh", "qaa", "x-private", "en-GB", "art-x-none"})
  void fallsBackToEnglish(String language) {
    assertThat(name(COUNTRY, "country", "JP", language).getString("text")).isEqualTo("Japan");
    assertThat(name(COUNTRY, "country", "SUHH", language))
        .isEqualTo(localized("Soviet Union", "en"));
  }

  @Test
  void isInEnglishUnlessTold() {
    assertThat(Client.data("{ country(code: \"JP\") { name { text language } } }").encode())
        .contains("{\"text\":\"Japan\",\"language\":\"en\"}");
  }

  @Test
  void namesARegionInTheLanguage() {
    JsonObject country =
        Client.data(
                """
                { country(code: "JP") {
                  region { code name(language: "ja") { text } }
                  subregion { code name { text } }
                } }
                """)
            .getJsonObject("country");
    assertThat(country.getJsonObject("region").encode())
        .isEqualTo("{\"code\":\"142\",\"name\":{\"text\":\"アジア\"}}");
    assertThat(country.getJsonObject("subregion").encode())
        .isEqualTo("{\"code\":\"030\",\"name\":{\"text\":\"Eastern Asia\"}}");
  }

  private static JsonObject localized(String text, String language) {
    return new JsonObject().put("text", text).put("language", language);
  }

  private static JsonObject name(String query, String field, String code, String language) {
    return Client.data(query, Map.of("code", code, "language", language))
        .getJsonObject(field)
        .getJsonObject("name");
  }
}
