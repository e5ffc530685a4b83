package org.entente.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever country or area other people's records name, we know. */
@QuarkusTest
class KnownCountriesTest {
  /** Today's areas, and states that ended after the first of the travels and visits. */
  private static final Pattern ON_OUR_MAP =
      Pattern.compile(
          "<exists-on-todays-map>true"
              + "|>independent-state<[\\s\\S]*<valid-until>(18[7-9]|19|20)");

  /** One name for what ISO 3166 lists as two: who reads such records must say which. */
  private static final String KOREA = "Korea";

  /** What ISO 3166 counts with other areas, or does not list as their status is contested. */
  private static final Set<String> PARTS_OF_OTHERS =
      Set.of(
          "Akrotiri",
          "Ashmore and Cartier Islands",
          "Baker Island",
          "Clipperton Island",
          "Coral Sea Islands",
          "Dhekelia",
          "Howland Island",
          "Jan Mayen",
          "Jarvis Island",
          "Kingman Reef",
          "Navassa Island",
          "Palmyra Atoll",
          "Paracel Islands",
          "Spratly Islands");

  /** States that none of our records names; once one does, they belong to the former countries. */
  private static final Set<String> STATES_OF_NO_RECORD =
      Set.of(
          "Alaungpaya Dynasty",
          "Arab Union",
          "Armenian Republic",
          "Asante Empire",
          "Bornu Empire",
          "Buganda",
          "Bunyoro",
          "Durrānī Empire",
          "Kongo",
          "Mahdist State",
          "Pleasant Island",
          "Senegambia",
          "Swazi Kingdom",
          "Ukrainian National Republic",
          "Zululand");

  /** No country or area of ISO 3166, some of them contested, and an organization. */
  private static final Set<String> OTHER_OFFICES =
      Set.of(
          "Cantabria",
          "Catalonia",
          "Donetsk People's Republic",
          "European Union",
          "Kurdistan Region",
          "Luhansk People's Republic",
          "Quebec",
          "Republic of Abkhazia",
          "Republic of Artsakh",
          "Republika Srpska",
          "Scotland",
          "Somaliland",
          "South Ossetia",
          "Tibet",
          "Transnistria",
          "Turkish Republic of Northern Cyprus");

  @Test
  void knowsThoseOfTheTravelsOfUsPresidentsAndSecretaries() throws IOException {
    knows(SharedData.texts(SharedData.folder("historyatstate-travels"), "country"), Set.of());
  }

  @Test
  void knowsThoseOfTheVisitsOfForeignLeaders() throws IOException {
    knows(SharedData.texts(SharedData.folder("historyatstate-visits"), "from"), Set.of(KOREA));
  }

  @Test
  void knowsTheTerritories() throws IOException {
    Set<String> others =
        Stream.of(PARTS_OF_OTHERS, STATES_OF_NO_RECORD, Set.of(KOREA))
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    var territories = SharedData.folder("historyatstate-gsh").resolve("territories");
    knows(
        SharedData.texts(territories, "short-form-name", text -> ON_OUR_MAP.matcher(text).find()),
        others);
  }

  @Test
  void knowsThoseOfLeadersAndForeignMinisters() throws IOException {
    var world = SharedData.folder("wikidata-officials").resolve("world");
    Set<String> names = new TreeSet<>();
    SharedData.rows(world.resolve("leaders-2021.csv")).forEach(r -> names.add(r.get("country")));
    SharedData.rows(world.resolve("foreign-ministers.csv"))
        .forEach(r -> names.add(r.get("countryLabel")));
    knows(names, OTHER_OFFICES);
  }

  private static void knows(Set<String> names, Set<String> others) {
    KnownNames known = new KnownNames();
    assertThat(names).hasSizeGreaterThan(100);
    assertThat(names.stream().filter(name -> !known.contain(name)).collect(Collectors.toSet()))
        .isEqualTo(others);
  }

  @Test
  void givesEachCountryItsCodesAndRegions() throws IOException {
    var csv = SharedData.folder("country-codes").resolve("country-codes.csv");
    Map<String, String> theirs = new HashMap<>();
    SharedData.rows(csv)
        .forEach(row -> theirs.put(row.get("ISO3166-1-Alpha-2"), codes(row).toString()));
    Map<String, String> ours = new HashMap<>();
    KnownNames.countries().forEach(c -> ours.put(c.getString("code"), codes(c).toString()));
    assertThat(theirs).hasSize(249);
    theirs.forEach((code, codes) -> assertThat(ours).containsEntry(code, codes));
  }

  private static List<String> codes(Map<String, String> row) {
    String group = row.getOrDefault("Intermediate Region Code", "");
    return List.of(
        row.getOrDefault("ISO3166-1-Alpha-3", ""),
        digits(row.getOrDefault("ISO3166-1-numeric", "")),
        digits(row.getOrDefault("Region Code", "")),
        digits(group.isBlank() ? row.getOrDefault("Sub-region Code", "") : group));
  }

  private static String digits(String number) {
    return number.isBlank() ? "" : "%03d".formatted(Integer.valueOf(number));
  }

  private static List<String> codes(JsonObject country) {
    return List.of(
        orEmpty(country.getString("alpha3")),
        orEmpty(country.getString("numericCode")),
        orEmpty(code(country.getJsonObject("region"))),
        orEmpty(code(country.getJsonObject("subregion"))));
  }

  private static @Nullable String code(@Nullable JsonObject region) {
    return region == null ? null : region.getString("code");
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
