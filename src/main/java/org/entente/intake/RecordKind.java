package org.entente.intake;

import java.util.Locale;

/** The kinds of records that a dossier can refer to. */
enum RecordKind {
  PARTY("country or organization", "code"),
  SOURCE("source", "slug"),
  OFFICIAL("official", "slug"),
  POST("post", "slug"),
  TERM("term", "slug"),
  ISSUE("issue", "slug"),
  MECHANISM("mechanism", "slug"),
  MEETING("meeting", "slug"),
  POSITION("position", "slug"),
  AGREEMENT("agreement", "slug"),
  MEASURE("measure", "slug");

  private final String noun;
  private final String keyColumn;

  RecordKind(String noun, String keyColumn) {
    this.noun = noun;
    this.keyColumn = keyColumn;
  }

  /** As sentences name it. */
  String noun() {
    return noun;
  }

  String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  String keyColumn() {
    return keyColumn;
  }

  /** SQL for the number of the record whose key the member of a row holds. */
  String number(String member) {
    return "(select id from %s where %s = x.%s)".formatted(table(), keyColumn, member);
  }
}
