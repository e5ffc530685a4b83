package org.entente.identity;

import java.util.List;
import java.util.Map;

/**
 * An entry, and the record that it is about.
 *
 * @param record the key under which that is on record, or is to be
 * @param isNew whether it is to be put on record
 * @param before what the source said of it until now, in its own keys; empty if nothing
 * @param toldBefore who attended, as the source told it until now; empty where it named nobody
 */
record Identified(
    SourceEntry entry,
    String record,
    boolean isNew,
    Map<String, Object> before,
    List<Map<String, Object>> toldBefore,
    Rule rule,
    String explanation) {

  /** As a dossier names it. */
  String path() {
    return entry.form().section() + "." + record;
  }

  static Identified asNew(SourceEntry entry, String record) {
    return new Identified(
        entry, record, true, Map.of(), List.of(), Rule.NEW, "The first that was known of it.");
  }

  static Identified as(SourceEntry entry, String record, Rule rule, String explanation) {
    return new Identified(entry, record, false, Map.of(), List.of(), rule, explanation);
  }

  static Identified again(SourceEntry entry, KnownKeys.Known known) {
    return new Identified(
        entry,
        known.record(),
        false,
        FieldValues.of(known.entry()),
        FieldValues.rows(FieldValues.plain(known.mentions())),
        Rule.KEY,
        "As before.");
  }
}
