package org.entente.party;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.database.Upsert;
import org.entente.shared.EdtfDate;

/** Reads organizations and who belonged to them when. */
final class OrganizationFacts {
  private static final Set<String> KEYS =
      Set.of(
          "acronym",
          "name",
          "officialName",
          "names",
          "from",
          "to",
          "headquarters",
          "predecessors",
          "successors",
          "aliases",
          "members",
          "sources");
  private static final Set<String> MEMBER_KEYS = Set.of("from", "to", "as", "party", "parties");

  private final FactRows rows;
  private final PartyFacts facts;

  OrganizationFacts(FactRows rows, PartyFacts facts) {
    this.rows = rows;
    this.facts = facts;
  }

  void read(FactNode entries) {
    for (String code : entries.keys()) {
      FactNode entry = entries.child(code).only(KEYS);
      JsonObject row =
          new JsonObject()
              .put("kind", "ORGANIZATION")
              .put("code", code)
              .put("name", entry.required("name"));
      entry.text("acronym").ifPresent(acronym -> row.put("acronym", acronym));
      entry.text("headquarters").ifPresent(city -> row.put("headquarters", city));
      facts.add(row, entry);
      facts.cite(code, entry, List.of());
      for (FactNode members : entry.nodes("members", "party")) {
        members(code, members.only(MEMBER_KEYS));
      }
    }
  }

  private void members(String organization, FactNode members) {
    EdtfDate from = members.date("from").orElseThrow(() -> members.wrong("from", "is missing"));
    EdtfDate to = members.date("to").orElse(null);
    for (String member : parties(members)) {
      JsonObject row =
          new JsonObject().put("organization_id", organization).put("member_id", member);
      members.text("as").ifPresent(name -> row.put("participates_as", name));
      Upsert.put(row, "from", from);
      Upsert.put(row, "to", to);
      rows.memberships().add(row);
    }
  }

  private List<String> parties(FactNode members) {
    List<String> parties = new ArrayList<>();
    members.text("party").ifPresent(p -> parties.add(facts.known(members, "party", p)));
    members.texts("parties").forEach(p -> parties.add(facts.known(members, "parties", p)));
    if (parties.isEmpty()) {
      throw members.wrong("parties", "is missing");
    }
    return parties;
  }
}
