package org.entente.party;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.entente.shared.Languages;

/** Reads present countries, for which CLDR says the most, and former ones, for which it cannot. */
final class CountryFacts {
  /** Whence present countries have their names, codes and regions. */
  private static final String CLDR = "unicode-cldr";

  private static final Set<String> PRESENT_KEYS =
      Set.of("officialName", "capital", "from", "predecessors", "aliases", "sources");
  private static final Set<String> FORMER_KEYS =
      Set.of(
          "name",
          "officialName",
          "names",
          "alpha3",
          "numeric",
          "capital",
          "from",
          "to",
          "region",
          "subregion",
          "predecessors",
          "successors",
          "aliases",
          "sources");

  private final FactRows rows;
  private final PartyFacts facts;
  private final CldrNames names = new CldrNames();

  CountryFacts(FactRows rows, PartyFacts facts) {
    this.rows = rows;
    this.facts = facts;
  }

  void present(FactNode file) {
    List<FactNode> usual = file.nodes("sources", "source");
    FactNode entries = file.child("countries");
    for (String code : entries.keys()) {
      FactNode entry = entries.child(code).only(PRESENT_KEYS);
      facts.add(present(code, entry), entry);
      facts.cite(code, entry, usual);
      JsonObject cldr = PartyFacts.citation(code, CLDR);
      if (!rows.citations().contains(cldr)) {
        rows.citations().add(cldr);
      }
    }
  }

  private JsonObject present(String code, FactNode entry) {
    try {
      IsoCodes codes = IsoCodes.of(code);
      String name = names.name(code, Languages.ENGLISH).orElse(code);
      return country(code, name, entry)
          .put("alpha3", codes.alpha3())
          .put("numeric_code", codes.numeric())
          .put("region", codes.region())
          .put("subregion", codes.subregion());
    } catch (IllegalArgumentException e) {
      throw entry.wrong("code", String.valueOf(e.getMessage()));
    }
  }

  void former(FactNode file) {
    List<FactNode> usual = file.nodes("sources", "source");
    FactNode entries = file.child("countries");
    for (String code : entries.keys()) {
      FactNode entry = entries.child(code).only(FORMER_KEYS);
      if (entry.date("to").isEmpty()) {
        throw entry.wrong("to", "is missing");
      }
      facts.add(former(code, entry), entry);
      facts.cite(code, entry, usual);
    }
  }

  private static JsonObject former(String code, FactNode entry) {
    JsonObject row = country(code, entry.required("name"), entry);
    entry.text("alpha3").ifPresent(alpha3 -> row.put("alpha3", alpha3));
    entry.text("numeric").ifPresent(numeric -> row.put("numeric_code", numeric));
    entry.text("region").ifPresent(region -> row.put("region", region));
    entry.text("subregion").ifPresent(subregion -> row.put("subregion", subregion));
    return row;
  }

  private static JsonObject country(String code, String name, FactNode entry) {
    JsonObject row = new JsonObject().put("kind", "COUNTRY").put("code", code).put("name", name);
    entry.text("capital").ifPresent(capital -> row.put("capital", capital));
    return row;
  }
}
