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
class CountryLookUpTest {
  private static final String COUNTRY =
      "query ($code: String!) { country(code: $code) { code alpha3 numericCode } }";

  @ParameterizedTest
  @CsvSource({"JP", "jp", "JPN", "Jpn", "392"})
  void findsACountryByEachOfItsCodes(String code) {
    assertThat(country(code))
        .isEqualTo(
            new JsonObject().put("code", "JP").put("alpha3", "JPN").put("numericCode", "392"));
  }

  @ParameterizedTest
  @CsvSource({"AF, AFG, 004", "AQ, ATA, 010", "GB, GBR, 826", "SS, SSD, 728"})
  void keepsTheLeadingZerosOfNumbers(String alpha2, String alpha3, String numeric) {
    assertThat(country(numeric).getString("code")).isEqualTo(alpha2);
    assertThat(country(alpha3).getString("numericCode")).isEqualTo(numeric);
  }

  @ParameterizedTest
  @CsvSource({
    "SUN, SUHH", "810, SUHH", "YUG, YUCS", "890, YUCS", "CSK, CSHH", "200, CSHH", "DDR, DDDE",
    "278, DDDE", "SCG, CSXX", "891, CSXX", "ANT, ANHH", "530, ANHH", "YMD, YDYE", "VDR, VDVN"
  })
  void findsAFormerCountryByItsWithdrawnCodes(String withdrawn, String code) {
    assertThat(country(withdrawn).getString("code")).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "BUMM, MM",
    "ZRCD, CD",
    "DYBJ, BJ",
    "HVBF, BF",
    "RHZW, ZW",
    "TPTL, TL",
    "NHVU, VU",
    "BYAA, BY",
    "AIDJ, DJ",
    "FXFR, FR",
    "zrcd, CD"
  })
  void findsACountryByTheCodeOfAFormerName(String withdrawn, String code) {
    assertThat(country(withdrawn).getString("code")).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"DEU, DE", "276, DE", "VNM, VN", "YEM, YE", "887, YE"})
  void prefersThePresentCountryWhereAFormerOneHadItsCode(String shared, String code) {
    assertThat(country(shared).getString("code")).isEqualTo(code);
  }

  @Test
  void knowsKosovoByTheCodeInUseAndByNoOther() {
    assertThat(country("XK"))
        .isEqualTo(new JsonObject().put("code", "XK").putNull("alpha3").putNull("numericCode"));
  }

  private static JsonObject country(String code) {
    return Client.data(COUNTRY, Map.of("code", code)).getJsonObject("country");
  }
}
