package org.entente.dossier;

import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.graphql.RecordKind;
import org.entente.issue.IssueKind;

/** Reads issues, with the words that each side uses for them. */
final class IssueReader {
  private final DossierRows rows;
  private final CitationReader citations;

  IssueReader(DossierRows rows) {
    this.rows = rows;
    this.citations = new CitationReader(rows);
  }

  void issue(String key, Entry issue) {
    issue
        .requires("title", "kind", "sources")
        .text("title")
        .constant("kind", IssueKind.class)
        .reference("parent", RecordKind.ISSUE)
        .date("coined");
    RecordReader.only(issue, "coined", "kind", IssueKind.FORMULA);
    rows.addParties(PartTable.ISSUE_PARTY, key, issue.parties("parties"));
    issue.keys("aliases").forEach(alias -> rows.alias(RecordKind.ISSUE, key, alias));
    spellings(key, issue.children("spellings"));
    citations.read(RecordKind.ISSUE, key, issue);
    rows.add(DossierTable.ISSUE, issue);
  }

  private void spellings(String issue, List<Entry> spellings) {
    Set<JsonObject> seen = new HashSet<>();
    for (Entry spelling : spellings) {
      spelling
          .requires("text", "language")
          .text("text")
          .value("language", "language", FieldType.LANGUAGE)
          .reference("usedBy", RecordKind.PARTY);
      if (!seen.add(spelling.row().copy())) {
        spelling.problem("text", "stands here twice");
      }
      rows.add(PartTable.ISSUE_SPELLING, spelling.row().put("issue_id", issue));
    }
  }
}
