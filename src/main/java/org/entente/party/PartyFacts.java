package org.entente.party;

import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.database.Upsert;
import org.entente.shared.EdtfDate;
import org.entente.shared.EdtfException;
import org.entente.shared.Languages;

/** What the entries of countries and of organizations have in common. */
final class PartyFacts {
  private static final Set<String> CITATION_KEYS =
      Set.of("source", "locator", "attribute", "value");
  private static final Set<String> DATES = Set.of("from", "to");

  private final FactRows rows;
  private final Set<String> codes;
  private final Set<String> sources;
  private final Map<Succession, FactNode> byPredecessors = new HashMap<>();
  private final Map<Succession, FactNode> bySuccessors = new HashMap<>();
  private final Map<String, String> codeByName = new HashMap<>();

  PartyFacts(FactRows rows, Set<String> codes, Set<String> sources) {
    this.rows = rows;
    this.codes = codes;
    this.sources = sources;
  }

  /** The code, if it is one of a party. */
  String known(FactNode node, String key, String code) {
    if (!codes.contains(code)) {
      throw node.wrong(key, "'%s' is no country or organization".formatted(code));
    }
    return code;
  }

  /** Adds all that an entry says, but for what only one kind of party has. */
  void add(JsonObject party, FactNode entry) {
    String code = party.getString("code");
    Upsert.put(party, "existed_from", entry.date("from").orElse(null));
    Upsert.put(party, "existed_to", entry.date("to").orElse(null));
    entry.text("officialName").ifPresent(name -> party.put("official_name", name));
    rows.parties().add(party);
    names(code, entry);
    Set<String> aliases = new LinkedHashSet<>(entry.texts("aliases"));
    aliases.forEach(alias -> alias(code, alias, entry));
    claim(code, party.getString("name"), entry, "name");
    for (String other : entry.texts("predecessors")) {
      byPredecessors.put(new Succession(known(entry, "predecessors", other), code), entry);
    }
    for (String other : entry.texts("successors")) {
      bySuccessors.put(new Succession(code, known(entry, "successors", other)), entry);
    }
  }

  /** Cites what the entry names, or else what its whole file does. */
  void cite(String code, FactNode entry, List<FactNode> usual) {
    List<FactNode> own = entry.nodes("sources", "source");
    Set<String> cited = new LinkedHashSet<>();
    for (FactNode citation : own.isEmpty() ? usual : own) {
      String source = citation.only(CITATION_KEYS).required("source");
      if (!sources.contains(source)) {
        throw citation.wrong("source", "'%s' is not in sources.yaml".formatted(source));
      }
      cited.add(source);
      if (citation.text("attribute").isPresent()) {
        rows.citations().add(dispute(code, citation));
      }
    }
    cited.forEach(source -> rows.citations().add(citation(code, source)));
  }

  /** Cites a source of the whole entry. */
  static JsonObject citation(String code, String source) {
    return new JsonObject().put("record_id", code).put("source_id", source);
  }

  /** Adds the successions, each of which both sides must name. */
  void checkSuccessions() {
    requireMirrored(byPredecessors, bySuccessors.keySet(), "predecessors");
    requireMirrored(bySuccessors, byPredecessors.keySet(), "successors");
    for (Succession s : byPredecessors.keySet()) {
      rows.successions()
          .add(
              new JsonObject()
                  .put("predecessor_id", s.predecessor())
                  .put("successor_id", s.successor()));
    }
  }

  private static void requireMirrored(
      Map<Succession, FactNode> named, Set<Succession> mirrored, String key) {
    named.forEach((succession, entry) -> {
      if (!mirrored.contains(succession)) {
        throw entry.wrong(
            key,
            "only one of %s and %s names the other"
                .formatted(succession.predecessor(), succession.successor()));
      }
    });
  }

  private void names(String code, FactNode entry) {
    entry
        .textByKey("names")
        .forEach((tag, text) -> {
          try {
            String language = Languages.canonical(tag);
            rows.names()
                .add(
                    new JsonObject()
                        .put("party_id", code)
                        .put("language", language)
                        .put("text", text));
          } catch (IllegalArgumentException e) {
            throw entry.wrong("names", String.valueOf(e.getMessage()));
          }
        });
  }

  private void alias(String code, String alias, FactNode entry) {
    claim(code, alias, entry, "aliases");
    rows.aliases().add(new JsonObject().put("party_id", code).put("name", alias));
  }

  /** No two parties share a name, or records could not be told apart by it. */
  private void claim(String code, String name, FactNode entry, String key) {
    String other = codeByName.putIfAbsent(name.toLowerCase(Locale.ROOT), code);
    if (other != null && !other.equals(code)) {
      throw entry.wrong(key, "'%s' is also a name of %s".formatted(name, other));
    }
  }

  private static JsonObject dispute(String code, FactNode citation) {
    String attribute = citation.required("attribute");
    String value = citation.required("value");
    if (!DATES.contains(attribute)) {
      throw citation.wrong("attribute", "should be one of from and to");
    }
    try {
      EdtfDate.parse(value);
    } catch (EdtfException e) {
      throw citation.wrong("value", String.valueOf(e.getMessage()));
    }
    JsonObject row = citation(code, citation.required("source"));
    citation.text("locator").ifPresent(locator -> row.put("locator", locator));
    return row.put("attribute", attribute).put("value", value);
  }

  private record Succession(String predecessor, String successor) {}
}
