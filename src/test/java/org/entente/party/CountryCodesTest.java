package org.entente.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.golden.Client;
import org.junit.jupiter.api.Test;

/** Compares the countries with another publisher's table of codes. */
@QuarkusTest
class CountryCodesTest {
  private static final Path TABLE = Path.of("../shared/data/country-codes/country-codes.csv");

  @Test
  void hasEveryCountryOfTheTableWithTheSameCodesAndRegions() throws IOException {
    assumeTrue(Files.exists(TABLE), TABLE + " is not here: nothing to compare with");
    Map<String, JsonObject> ours = presentCountries();
    List<String> differences = new ArrayList<>();
    for (Map<String, String> row : rows()) {
      String code = row.getOrDefault("ISO3166-1-Alpha-2", "");
      JsonObject country = ours.get(code);
      String theirs =
          String.join(
              " ",
              code,
              row.getOrDefault("ISO3166-1-Alpha-3", ""),
              padded(row.getOrDefault("ISO3166-1-numeric", "")),
              padded(row.getOrDefault("Region Code", "")));
      if (country == null || !summary(country).equals(theirs)) {
        differences.add(theirs + " / " + (country == null ? "none" : summary(country)));
      }
    }
    assertThat(differences).isEmpty();
  }

  /** The table has lost the leading zeros of codes. */
  private static String padded(String number) {
    return number.isEmpty() ? "" : "0".repeat(3 - number.length()) + number;
  }

  private static String summary(JsonObject country) {
    JsonObject region = country.getJsonObject("region");
    return String.join(
        " ",
        country.getString("code"),
        country.getString("alpha3"),
        country.getString("numericCode"),
        region == null ? "" : region.getString("code"));
  }

  private static Map<String, JsonObject> presentCountries() {
    Map<String, JsonObject> countries = new HashMap<>();
    String after = "";
    JsonObject page;
    do {
      page =
          Client.data(
                  """
                  { countries(filter: {former: false}, first: 100 %s) {
                    nodes { code alpha3 numericCode region { code } }
                    pageInfo { hasNextPage endCursor } } }
                  """
                      .formatted(after))
              .getJsonObject("countries");
      page.getJsonArray("nodes")
          .forEach(c -> countries.put(((JsonObject) c).getString("code"), (JsonObject) c));
      after = "after: \"%s\"".formatted(page.getJsonObject("pageInfo").getString("endCursor"));
    } while (page.getJsonObject("pageInfo").getBoolean("hasNextPage"));
    return countries;
  }

  private static List<Map<String, String>> rows() throws IOException {
    List<String> lines = Files.readAllLines(TABLE);
    List<String> header = fields(lines.getFirst());
    return lines.stream()
        .skip(1)
        .map(CountryCodesTest::fields)
        .filter(fields -> fields.size() == header.size())
        .map(fields -> {
          Map<String, String> row = new HashMap<>();
          for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), fields.get(i));
          }
          return row;
        })
        .toList();
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    for (String field : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
      fields.add(field.replaceAll("^\"|\"$", ""));
    }
    return fields;
  }
}
