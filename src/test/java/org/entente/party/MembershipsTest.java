package org.entente.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.entente.golden.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MembershipsTest {
  private static final String OF_COUNTRY =
      """
      query ($code: String!, $asOf: Date) {
        country(code: $code) { memberships(asOf: $asOf) { organization { code } participatesAs } }
      }
      """;
  private static final String OF_ORGANIZATION =
      """
      query ($code: String!, $asOf: Date) {
        organization(code: $code) { members(asOf: $asOf) { member { code } from { edtf } } }
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "1967-08-07, ''",
    "1967-08-08, 'ID,MY,PH,SG,TH'",
    "1984-01-06, 'ID,MY,PH,SG,TH'",
    "1984-01-07, 'ID,MY,PH,SG,TH,BN'",
    "1999-04-30, 'ID,MY,PH,SG,TH,BN,VN,LA,MM,KH'"
  })
  void areThoseOfTheDay(String day, String members) {
    assertThat(String.join(",", members("ASEAN", day))).isEqualTo(members);
  }

  @Test
  void endWithTheirLastDay() {
    assertThat(members("COE", "1969-12-31")).contains("GR");
    assertThat(members("COE", "1970-01-01")).doesNotContain("GR");
    assertThat(members("COE", "1974-11-28")).contains("GR");
  }

  @Test
  void areAllOnRecordUnlessADayIsTold() {
    List<JsonObject> greek =
        nodes(
            Client.data(
                    "{ organization(code: \"COE\") { members { member { code } from { edtf } to { edtf } } } }")
                .getJsonObject("organization"),
            "members");
    assertThat(greek)
        .filteredOn(m -> m.getJsonObject("member").getString("code").equals("GR"))
        .extracting(m -> m.getJsonObject("from").getString("edtf"))
        .containsExactly("1949-08-09", "1974-11-28");
  }

  @Test
  void nameThemUnderWhichAMemberTakesPart() {
    JsonObject taiwan =
        Client.data(OF_COUNTRY, Map.of("code", "TW", "asOf", "2023-11-25"))
            .getJsonObject("country");
    assertThat(nodes(taiwan, "memberships"))
        .filteredOn(m -> m.getJsonObject("organization").getString("code").equals("APEC"))
        .extracting(m -> m.getString("participatesAs"))
        .containsExactly("Chinese Taipei");
  }

  @Test
  void filterCountriesByTheDay() {
    assertThat(countries("1993-10-31")).isZero();
    assertThat(countries("1993-11-01")).isEqualTo(12);
    assertThat(countries("2013-07-01")).isEqualTo(28);
    assertThat(countries("2020-02-01")).isEqualTo(27);
  }

  private static int countries(String day) {
    return Client.data(
            """
            query ($day: Date!) {
              countries(filter: {memberOf: "EU", asOf: $day}) { totalCount }
            }
            """,
            Map.of("day", day))
        .getJsonObject("countries")
        .getInteger("totalCount");
  }

  private static List<String> members(String organization, String day) {
    JsonObject found =
        Client.data(OF_ORGANIZATION, Map.of("code", organization, "asOf", day))
            .getJsonObject("organization");
    return nodes(found, "members").stream()
        .map(m -> m.getJsonObject("member").getString("code"))
        .toList();
  }

  private static List<JsonObject> nodes(JsonObject owner, String field) {
    return owner.getJsonArray(field).stream().map(JsonObject.class::cast).toList();
  }
}
