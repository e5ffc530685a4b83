package org.entente.dossier;

import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.graphql.RecordKind;
import org.entente.shared.EdtfDate;

/** Reads what a record rests on. */
final class CitationReader {
  private final DossierRows rows;

  CitationReader(DossierRows rows) {
    this.rows = rows;
  }

  /** Reads a record's field {@code sources}, after its other fields. */
  void read(RecordKind kind, String key, Entry entry) {
    Set<List<String>> seen = new HashSet<>();
    for (Entry citation : entry.children("sources", "source")) {
      citation
          .requires("source")
          .reference("source", RecordKind.SOURCE)
          .text("locator")
          .text("quotation")
          .reference("attributedTo", RecordKind.PARTY);
      value(entry, citation);
      JsonObject row = citation.row();
      if (!seen.add(
          List.of(part(row, "source_id"), part(row, "locator"), part(row, "attribute")))) {
        citation.problem("source", "is cited twice for the same");
      }
      rows.cite(kind, row.put("record_id", key));
    }
  }

  private static String part(JsonObject row, String column) {
    return row.getString(column, "");
  }

  /** What the source gives for a field of the record must be what the field could hold. */
  private static void value(Entry entry, Entry citation) {
    citation.text("attribute");
    if (citation.has("attribute") != citation.has("value")) {
      citation.problem("attribute", "and 'value' stand together or not at all");
    }
    String attribute = citation.textOf("attribute").orElse("");
    FieldType type = entry.attributes().getOrDefault(attribute, FieldType.TEXT);
    if (citation.has("attribute") && !entry.attributes().containsKey(attribute)) {
      citation.problem(
          "attribute",
          "'%s' is none of %s"
              .formatted(attribute, String.join(", ", entry.attributes().keySet())));
    }
    if (type.equals(FieldType.DATE)) {
      citation.date("value");
      citation.dateOf("value").map(EdtfDate::edtf).ifPresent(v -> citation.row().put("value", v));
    } else {
      citation.read("value", type).ifPresent(v -> citation.row().put("value", v.toString()));
    }
  }
}
