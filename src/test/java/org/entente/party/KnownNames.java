package org.entente.party;

import io.vertx.core.json.JsonObject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.golden.Client;
import org.jspecify.annotations.Nullable;

/** The names of all countries and areas on record, without regard to how they are spelt. */
final class KnownNames {
  private static final String PAGE =
      """
      query ($after: String) {
        countries(first: 100, after: $after) {
          nodes {
            code alpha3 numericCode officialName aliases name { text }
            region { code } subregion { code }
          }
          pageInfo { hasNextPage endCursor }
        }
      }
      """;

  /** {@code Ceylon (Sri Lanka)}, {@code Poland (government-in-exile)}. */
  private static final Pattern EXPLAINED = Pattern.compile("(.+) \\((.+)\\)");

  /** {@code China, Republic of}; {@code Virgin Islands, British}. */
  private static final Pattern INVERTED = Pattern.compile("([^,]+), ([^,]+)");

  private final Set<String> names = new HashSet<>();

  KnownNames() {
    for (JsonObject country : countries()) {
      add(country.getJsonObject("name").getString("text"));
      add(country.getString("officialName"));
      country.getJsonArray("aliases").forEach(alias -> add((String) alias));
    }
  }

  private void add(@Nullable String name) {
    if (name != null) {
      names.add(spelling(name));
    }
  }

  boolean contain(String name) {
    Matcher explained = EXPLAINED.matcher(name);
    Matcher inverted = INVERTED.matcher(name);
    return names.contains(spelling(name))
        || (explained.matches() && (contain(explained.group(1)) || contain(explained.group(2))))
        || (inverted.matches() && contain(inverted.group(2) + " " + inverted.group(1)));
  }

  private static String spelling(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace("&", "and")
        .replaceAll("\\bst\\. ", "saint ")
        .replaceAll("\\bthe\\b", "")
        .replaceAll("[^\\p{L}]+", " ")
        .strip();
  }

  /** All countries and areas. */
  static List<JsonObject> countries() {
    List<JsonObject> all = new ArrayList<>();
    Map<String, Object> variables = Map.of();
    while (true) {
      JsonObject page = Client.data(PAGE, variables).getJsonObject("countries");
      page.getJsonArray("nodes").forEach(node -> all.add((JsonObject) node));
      JsonObject info = page.getJsonObject("pageInfo");
      if (!info.getBoolean("hasNextPage")) {
        return all;
      }
      variables = Map.of("after", info.getString("endCursor"));
    }
  }
}
