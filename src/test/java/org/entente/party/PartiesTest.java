package org.entente.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
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

  @Test
  void showsWhereSourcesDifferOnWhenACountryEnded() {
    JsonObject prussia = country("XPDE", "disputes { attribute citations { value } }");
    assertThat(prussia.getJsonArray("disputes").encode()).contains("1918");
  }

  private static JsonObject country(String code, String fields) {
    return Client.data("{ country(code: \"%s\") { %s } }".formatted(code, fields))
        .getJsonObject("country");
  }
}
