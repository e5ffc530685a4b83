package org.entente.dossier;

import java.util.List;
import org.entente.graphql.RecordKind;

/** Reads countries and organizations, which have much in common. */
final class PartyReader {
  private final DossierRows rows;
  private final CitationReader citations;

  PartyReader(DossierRows rows) {
    this.rows = rows;
    this.citations = new CitationReader(rows);
  }

  void country(String code, Entry country) {
    country
        .requires("name", "sources")
        .value("alpha3", "alpha3", FieldType.ALPHA3)
        .value("numeric", "numeric_code", FieldType.NUMERIC)
        .value("region", "region", FieldType.CONTINENT)
        .value("subregion", "subregion", FieldType.SUBCONTINENT)
        .text("capital");
    add(Referent.COUNTRY, code, country);
  }

  void organization(String code, Entry organization) {
    organization.requires("name", "sources").text("acronym").text("headquarters");
    for (Entry member : organization.children("members")) {
      member
          .requires("member", "from")
          .reference("member", RecordKind.PARTY)
          .text("as", "participates_as")
          .date("from")
          .date("to")
          .inOrder("from", "to");
      if (member.textOf("member_id").filter(code::equals).isPresent()) {
        member.problem("member", "is the organization itself");
      }
      rows.add(PartTable.MEMBERSHIP, member.row().put("organization_id", code));
    }
    add(Referent.ORGANIZATION, code, organization);
  }

  /** Countries follow countries, and organizations follow organizations. */
  private void add(Referent kind, String code, Entry party) {
    party
        .text("name")
        .text("officialName")
        .date("from", "existed_from")
        .date("to", "existed_to")
        .inOrder("from", "to");
    rows.addNames(PartTable.PARTY_NAME, code, party);
    rows.addEach(PartTable.PARTY_ALIAS, code, "name", party.texts("aliases"));
    List<String> predecessors = party.parties("predecessors", kind);
    if (predecessors.contains(code)) {
      party.problem("predecessors", "has the party itself");
    }
    rows.addEach(PartTable.PARTY_SUCCESSION, code, "predecessor_id", predecessors);
    citations.read(RecordKind.PARTY, code, party);
    party.row().put("kind", kind.partyKind());
    rows.add(DossierTable.PARTY, party);
  }
}
