package org.entente.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.entente.golden.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FormerCountriesTest {
  private static final String COUNTRY =
      """
      query ($code: String!) {
        country(code: $code) {
          name { text }
          existedFrom { edtf }
          existedTo { edtf }
          predecessors { code }
          successors { code }
          disputes { attribute value citations { value } }
        }
      }
      """;

  @Test
  void endsTheSovietUnionWithItsSuccessors() {
    JsonObject union = country("SUHH");
    assertThat(edtf(union, "existedFrom")).isEqualTo("1922-12-30");
    assertThat(edtf(union, "existedTo")).isEqualTo("1991-12-26");
    assertThat(codes(union, "predecessors")).containsExactly("XRHH");
    assertThat(codes(union, "successors"))
        .containsExactly("AM", "AZ", "BY", "GE", "KG", "KZ", "MD", "RU", "TJ", "TM", "UA", "UZ");
  }

  @Test
  void showsWhereASourceDatesTheBeginningOtherwise() {
    JsonArray disputes = country("SUHH").getJsonArray("disputes");
    assertThat(disputes).hasSize(1);
    assertThat(disputes.getJsonObject(0).getString("attribute")).isEqualTo("from");
    assertThat(disputes.getJsonObject(0).getString("value")).isEqualTo("1922-12-30");
    assertThat(disputes.getJsonObject(0).getJsonArray("citations").encode()).contains("\"1917\"");
  }

  @ParameterizedTest
  @CsvSource({
    "YUCS, Yugoslavia, 1918-12-01, 1992-04-27",
    "CSHH, Czechoslovakia, 1918-10-28, 1992-12-31",
    "DDDE, East Germany, 1949-10-07, 1990-10-02",
    "XVVN, South Vietnam, 1949, 1975-04-30",
    "VDVN, North Vietnam, 1945-09-02, 1976-07-02"
  })
  void knowsWhenTheyExisted(String code, String name, String from, String to) {
    JsonObject country = country(code);
    assertThat(country.getJsonObject("name").getString("text")).isEqualTo(name);
    assertThat(edtf(country, "existedFrom")).isEqualTo(from);
    assertThat(edtf(country, "existedTo")).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({
    "YUCS, 'BA,CSXX,HR,MK,SI'",
    "CSHH, 'CZ,SK'",
    "CSXX, 'ME,RS'",
    "DDDE, DE",
    "XVVN, VN",
    "VDVN, VN"
  })
  void knowsWhatCameAfterThem(String code, String successors) {
    assertThat(codes(country(code), "successors")).containsExactly(successors.split(","));
  }

  @Test
  void namesEachSuccessionFromBothSides() {
    for (JsonObject country : all()) {
      for (String successor : codes(country, "successors")) {
        assertThat(codes(country(successor), "predecessors"))
            .as("predecessors of %s", successor)
            .contains(country.getString("code"));
      }
    }
  }

  private static List<JsonObject> all() {
    return Client.data(
            "{ countries(filter: {former: true}, first: 100) { nodes { code successors { code } } } }")
        .getJsonObject("countries")
        .getJsonArray("nodes")
        .stream()
        .map(JsonObject.class::cast)
        .toList();
  }

  private static JsonObject country(String code) {
    return Client.data(COUNTRY, Map.of("code", code)).getJsonObject("country");
  }

  private static String edtf(JsonObject country, String field) {
    return country.getJsonObject(field).getString("edtf");
  }

  private static List<String> codes(JsonObject country, String field) {
    return country.getJsonArray(field).stream()
        .map(other -> ((JsonObject) other).getString("code"))
        .toList();
  }
}
