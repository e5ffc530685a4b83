package org.entente.dossier;

import org.entente.database.Upsert;
import org.entente.graphql.RecordKind;
import org.entente.party.PartyRows;

/** A table of what belongs to records of one kind, such as a meeting's attendances. */
@SuppressWarnings("ImmutableEnumChecker") // Nobody adds columns to these after they are made.
enum PartTable {
  PARTY_NAME(RecordKind.PARTY, PartyRows.NAMES),
  PARTY_ALIAS(RecordKind.PARTY, PartyRows.ALIASES),
  PARTY_SUCCESSION(RecordKind.PARTY, "successor_id", PartyRows.SUCCESSIONS),
  MEMBERSHIP(RecordKind.PARTY, "organization_id", PartyRows.MEMBERSHIPS),
  OFFICIAL_NAME(
      RecordKind.OFFICIAL,
      part("official_name", RecordKind.OFFICIAL)
          .column("language", "varchar")
          .column("text", "varchar")),
  OFFICIAL_ALIAS(
      RecordKind.OFFICIAL, part("official_alias", RecordKind.OFFICIAL).column("name", "varchar")),
  ISSUE_PARTY(RecordKind.ISSUE, party(part("issue_party", RecordKind.ISSUE), "party_id")),
  ISSUE_SPELLING(
      RecordKind.ISSUE,
      party(part("issue_spelling", RecordKind.ISSUE), "used_by_id")
          .column("language", "varchar")
          .column("text", "varchar")),
  MECHANISM_PARTY(
      RecordKind.MECHANISM, party(part("mechanism_party", RecordKind.MECHANISM), "party_id")),
  ATTENDANCE(
      RecordKind.MEETING,
      party(numbered("attendance", RecordKind.MEETING), "party_id")
          .column("official_id", "varchar", RecordKind.OFFICIAL.number("official_id"))
          .column("role", "varchar")
          .column("post_id", "varchar", RecordKind.POST.number("post_id"))),
  AGREEMENT_PARTY(
      RecordKind.AGREEMENT, party(part("agreement_party", RecordKind.AGREEMENT), "party_id")),
  AGREEMENT_STEP(
      RecordKind.AGREEMENT,
      step(numbered("agreement_step", RecordKind.AGREEMENT))
          .column("meeting_id", "varchar", RecordKind.MEETING.number("meeting_id"))),
  MEASURE_TARGET(RecordKind.MEASURE, party(part("measure_target", RecordKind.MEASURE), "party_id")),
  MEASURE_STEP(
      RecordKind.MEASURE,
      step(numbered("measure_step", RecordKind.MEASURE)).column("scope", "varchar"));

  private final RecordKind owner;
  private final String ownerColumn;
  private final Upsert upsert;

  PartTable(RecordKind owner, Upsert upsert) {
    this(owner, owner.table() + "_id", upsert);
  }

  PartTable(RecordKind owner, String ownerColumn, Upsert upsert) {
    this.owner = owner;
    this.ownerColumn = ownerColumn;
    this.upsert = upsert;
  }

  /** The kind of records that the rows belong to. */
  RecordKind owner() {
    return owner;
  }

  /** The column that says to which record a row belongs. */
  String ownerColumn() {
    return ownerColumn;
  }

  Upsert upsert() {
    return upsert;
  }

  /** Other keys of records of a kind. */
  static Upsert aliases(RecordKind kind) {
    return Upsert.into("slug_alias")
        .column("record_id", "varchar", kind.number("record_id"))
        .column("kind", "varchar")
        .column("slug", "varchar");
  }

  /** The citations of records of a kind. */
  static Upsert citations(RecordKind kind) {
    return party(Upsert.numbered("citation"), "attributed_to_id")
        .column("record_id", "varchar", kind.number("record_id"))
        .column("source_id", "varchar", RecordKind.SOURCE.number("source_id"))
        .column("locator", "varchar")
        .column("attribute", "varchar")
        .column("value", "varchar")
        .column("quotation", "varchar");
  }

  private static Upsert part(String table, RecordKind owner) {
    return owned(Upsert.into(table), owner);
  }

  private static Upsert numbered(String table, RecordKind owner) {
    return owned(Upsert.numbered(table), owner);
  }

  private static Upsert owned(Upsert upsert, RecordKind owner) {
    String column = owner.table() + "_id";
    return upsert.column(column, "varchar", owner.number(column));
  }

  private static Upsert party(Upsert upsert, String column) {
    return upsert.column(column, "varchar", RecordKind.PARTY.number(column));
  }

  private static Upsert step(Upsert upsert) {
    return upsert
        .column("ordinal", "integer")
        .column("status", "varchar")
        .date("date")
        .column("note", "varchar")
        .column("source_id", "varchar", RecordKind.SOURCE.number("source_id"))
        .column("locator", "varchar");
  }
}
