package org.entente.dossier;

import org.entente.database.Upsert;
import org.entente.graphql.RecordKind;
import org.entente.party.PartyRows;

/**
 * A table that dossiers fill, in the order in which they are written: records after those that they
 * refer to.
 */
@SuppressWarnings("ImmutableEnumChecker") // Nobody adds columns to these after they are made.
enum DossierTable {
  PARTY(PartyRows.PARTIES),
  SOURCE(
      record(RecordKind.SOURCE)
          .column("kind", "varchar")
          .column("publisher", "varchar")
          .column("issuer_id", "varchar", RecordKind.PARTY.number("issuer_id"))
          .column("author", "varchar")
          .column("title", "varchar")
          .column("url", "varchar")
          .date("date")
          .column("language", "varchar")
          .column("licence", "varchar")
          .column("machine_coded", "boolean", "coalesce(x.machine_coded, false)")),
  OFFICIAL(
      record(RecordKind.OFFICIAL)
          .column("full_name", "varchar")
          .column("family_name", "varchar")
          .column("wikidata_id", "varchar")),
  POST(
      record(RecordKind.POST)
          .column("party_id", "varchar", RecordKind.PARTY.number("party_id"))
          .column("title", "varchar")
          .column("kind", "varchar")
          .column("accredited_to_id", "varchar", RecordKind.PARTY.number("accredited_to_id"))
          .column("several_holders", "boolean", "coalesce(x.several_holders, false)")),
  TERM(
      record(RecordKind.TERM)
          .column("official_id", "varchar", RecordKind.OFFICIAL.number("official_id"))
          .column("post_id", "varchar", RecordKind.POST.number("post_id"))
          .column(
              "several_holders",
              "boolean",
              "(select several_holders from post where slug = x.post_id)")
          .column("acting", "boolean", "coalesce(x.acting, false)")
          .date("from")
          .date("to")),
  ISSUE(
      record(RecordKind.ISSUE)
          .column("title", "varchar")
          .column("kind", "varchar")
          .column("parent_id", "varchar", RecordKind.ISSUE.number("parent_id"))
          .date("coined"),
      "parent_id"),
  MECHANISM(
      record(RecordKind.MECHANISM)
          .column("name", "varchar")
          .column("level", "varchar")
          .date("launched")
          .column("lapses_after_months", "integer", "coalesce(x.lapses_after_months, 24)")),
  MEETING(
      record(RecordKind.MEETING)
          .column("title", "varchar")
          .column("kind", "varchar")
          .column("visit_class", "varchar")
          .column("status", "varchar")
          .date("date")
          .column("locality", "varchar")
          .column("country_id", "varchar", RecordKind.PARTY.number("country_id"))
          .column("host_id", "varchar", RecordKind.PARTY.number("host_id"))
          .column("occasion_id", "varchar", RecordKind.MEETING.number("occasion_id"))
          .column("mechanism_id", "varchar", RecordKind.MECHANISM.number("mechanism_id"))
          .column("ordinal", "integer"),
      "occasion_id"),
  POSITION(
      record(RecordKind.POSITION)
          .column("issue_id", "varchar", RecordKind.ISSUE.number("issue_id"))
          .column("holder_id", "varchar", RecordKind.PARTY.number("holder_id"))
          .column("speaker_id", "varchar", RecordKind.OFFICIAL.number("speaker_id"))
          .column("stance", "varchar")
          .column("summary", "varchar")
          .column("quotation", "varchar")
          .column("quotation_language", "varchar")
          .column("meeting_id", "varchar", RecordKind.MEETING.number("meeting_id"))
          .date("date")
          .column("reported_by_id", "varchar", RecordKind.PARTY.number("reported_by_id"))
          .column("reported_by_publisher", "varchar")),
  AGREEMENT(
      record(RecordKind.AGREEMENT)
          .column("title", "varchar")
          .column("kind", "varchar")
          .column("summary", "varchar")
          .column("meeting_id", "varchar", RecordKind.MEETING.number("meeting_id"))
          .column("mechanism_id", "varchar", RecordKind.MECHANISM.number("mechanism_id"))
          .column("issue_id", "varchar", RecordKind.ISSUE.number("issue_id"))),
  MEASURE(
      record(RecordKind.MEASURE)
          .column("title", "varchar")
          .column("kind", "varchar")
          .column("imposed_by_id", "varchar", RecordKind.PARTY.number("imposed_by_id"))
          .column("issue_id", "varchar", RecordKind.ISSUE.number("issue_id")));

  private final Upsert upsert;
  private final String parent;

  DossierTable(Upsert upsert) {
    this(upsert, "");
  }

  DossierTable(Upsert upsert, String parent) {
    this.upsert = upsert;
    this.parent = parent;
  }

  /** The table of the records of a kind. */
  static DossierTable of(RecordKind kind) {
    return valueOf(kind.name());
  }

  Upsert upsert() {
    return upsert;
  }

  /** The column by which its records refer to others of their kind; empty where none do. */
  String parent() {
    return parent;
  }

  /** The column of the key. */
  String key() {
    return kind().keyColumn();
  }

  RecordKind kind() {
    return RecordKind.valueOf(name());
  }

  private static Upsert record(RecordKind kind) {
    return Upsert.into(kind.table()).column(kind.keyColumn(), "varchar");
  }
}
