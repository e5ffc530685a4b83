package org.entente.dossier;

import io.vertx.core.json.JsonObject;
import java.util.Locale;
import org.entente.graphql.RecordKind;
import org.entente.meeting.AttendanceRole;
import org.entente.meeting.Level;
import org.entente.meeting.MeetingKind;
import org.entente.meeting.MeetingStatus;
import org.entente.meeting.VisitClass;
import org.entente.official.PostKind;
import org.entente.position.Stance;
import org.entente.source.SourceKind;

/** Reads the records that have no course of steps. */
final class RecordReader {
  private final DossierRows rows;
  private final CitationReader citations;

  RecordReader(DossierRows rows) {
    this.rows = rows;
    this.citations = new CitationReader(rows);
  }

  void source(String key, Entry source) {
    source
        .requires("kind", "publisher", "title", "date")
        .constant("kind", SourceKind.class)
        .text("publisher")
        .reference("issuer", RecordKind.PARTY)
        .text("author")
        .text("title")
        .value("url", "url", FieldType.URL)
        .date("date")
        .value("language", "language", FieldType.LANGUAGE)
        .text("licence")
        .value("machineCoded", "machine_coded", FieldType.FLAG);
    rows.add(DossierTable.SOURCE, source);
  }

  void official(String key, Entry official) {
    official
        .requires("name", "sources")
        .text("name", "full_name")
        .text("familyName")
        .value("wikidata", "wikidata_id", FieldType.WIKIDATA);
    rows.addEach(PartTable.OFFICIAL_ALIAS, key, "name", official.texts("aliases"));
    rows.addNames(PartTable.OFFICIAL_NAME, key, official);
    add(DossierTable.OFFICIAL, key, official);
  }

  void post(String key, Entry post) {
    post.requires("party", "title", "kind", "sources")
        .reference("party", RecordKind.PARTY)
        .text("title")
        .constant("kind", PostKind.class)
        .reference("accreditedTo", RecordKind.PARTY)
        .value("severalHolders", "several_holders", FieldType.FLAG);
    only(post, "accreditedTo", "kind", PostKind.CHIEF_OF_MISSION);
    add(DossierTable.POST, key, post);
  }

  void term(String key, Entry term) {
    term.requires("official", "post", "from", "sources")
        .reference("official", RecordKind.OFFICIAL)
        .reference("post", RecordKind.POST)
        .value("acting", "acting", FieldType.FLAG)
        .date("from")
        .date("to")
        .inOrder("from", "to");
    add(DossierTable.TERM, key, term);
  }

  void mechanism(String key, Entry mechanism) {
    mechanism
        .requires("name", "level", "parties", "launched", "sources")
        .text("name")
        .constant("level", Level.class)
        .date("launched")
        .value("lapsesAfter", "lapses_after_months", FieldType.MONTHS);
    rows.addParties(PartTable.MECHANISM_PARTY, key, mechanism.parties("parties"));
    mechanism.keys("aliases").forEach(alias -> rows.alias(RecordKind.MECHANISM, key, alias));
    add(DossierTable.MECHANISM, key, mechanism);
  }

  void meeting(String key, Entry meeting) {
    meeting
        .requires("title", "kind", "status", "date", "sources")
        .text("title")
        .constant("kind", MeetingKind.class)
        .constant("visitClass", VisitClass.class)
        .constant("status", MeetingStatus.class)
        .date("date")
        .text("locality")
        .disputedReference("country", Referent.COUNTRY)
        .disputedReference("host", Referent.of(RecordKind.PARTY))
        .reference("occasion", RecordKind.MEETING)
        .reference("mechanism", RecordKind.MECHANISM)
        .value("ordinal", "ordinal", FieldType.ORDINAL);
    only(meeting, "visitClass", "kind", MeetingKind.VISIT);
    needs(meeting, "ordinal", "mechanism");
    for (Entry attendance : meeting.children("attendances")) {
      attendance
          .requires("party", "role")
          .reference("party", RecordKind.PARTY)
          .reference("official", RecordKind.OFFICIAL)
          .constant("role", AttendanceRole.class)
          .reference("post", RecordKind.POST);
      needs(attendance, "post", "official");
      attendance.row().put("meeting_id", key);
      rows.attend(attendance);
    }
    add(DossierTable.MEETING, key, meeting);
  }

  void position(String key, Entry position) {
    position
        .requires("issue", "holder", "stance", "summary", "date", "sources")
        .reference("issue", RecordKind.ISSUE)
        .reference("holder", RecordKind.PARTY)
        .reference("speaker", RecordKind.OFFICIAL)
        .constant("stance", Stance.class)
        .text("summary")
        .reference("meeting", RecordKind.MEETING)
        .date("date");
    position.child("quotation").ifPresent(quotation -> quotation(position.row(), quotation));
    position.child("reportedBy").ifPresent(reporter -> reporter(position, reporter));
    add(DossierTable.POSITION, key, position);
  }

  private static void quotation(JsonObject position, Entry quotation) {
    quotation
        .requires("text", "language")
        .text("text", "quotation")
        .value("language", "quotation_language", FieldType.LANGUAGE);
    position.mergeIn(quotation.row());
  }

  private static void reporter(Entry position, Entry reporter) {
    reporter.reference("party", RecordKind.PARTY).text("publisher", "reported_by_publisher");
    if (reporter.has("party") == reporter.has("publisher")) {
      position.problem("reportedBy", "should have one of party and publisher");
    }
    reporter
        .row()
        .getMap()
        .forEach((column, value) ->
            position.row().put(column.equals("party_id") ? "reported_by_id" : column, value));
  }

  private void add(DossierTable table, String key, Entry entry) {
    citations.read(table.kind(), key, entry);
    rows.add(table, entry);
  }

  /** Notes that a field is there which belongs to one kind of record alone. */
  static void only(Entry entry, String field, String other, Enum<?> value) {
    boolean allowed = entry.textOf(Columns.of(other)).filter(value.name()::equals).isPresent();
    if (entry.has(field) && !allowed) {
      entry.problem(field, "is only for %s %s".formatted(other.toLowerCase(Locale.ROOT), value));
    }
  }

  private static void needs(Entry entry, String field, String other) {
    if (entry.has(field) && !entry.has(other)) {
      entry.problem(field, "needs a field '%s' beside it".formatted(other));
    }
  }
}
