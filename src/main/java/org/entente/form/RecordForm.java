package org.entente.form;

import static org.entente.form.FormField.constant;
import static org.entente.form.FormField.date;
import static org.entente.form.FormField.flag;
import static org.entente.form.FormField.key;
import static org.entente.form.FormField.months;
import static org.entente.form.FormField.number;
import static org.entente.form.FormField.part;
import static org.entente.form.FormField.parts;
import static org.entente.form.FormField.text;
import static org.entente.form.FormField.texts;
import static org.entente.form.Parts.citations;

import java.util.Locale;
import org.entente.graphql.RecordKind;

/**
 * What can be said of a record of each kind that is edited, in the words of the schema. The rules
 * are those of dossiers, whose reader checks it.
 */
@SuppressWarnings("ImmutableEnumChecker") // Its lists are copies that nobody changes.
public enum RecordForm {
  COUNTRY("countries", RecordKind.PARTY, PartyForms.COUNTRY),
  ORGANIZATION("organizations", RecordKind.PARTY, PartyForms.ORGANIZATION),
  SOURCE(
      "sources",
      RecordKind.SOURCE,
      Form.of(
          "Source",
          "A document.",
          constant("kind", "SourceKind", "The kind of document. Required."),
          text("publisher", "Who published it. Required."),
          key("issuer", "Of a readout: the code of the party that issued it."),
          text("author", "Who wrote it."),
          text("title", "Its title. Required."),
          text("url", "Its address, with http or https."),
          date("date", "When it was published. Required."),
          text("language", "BCP 47, as `en`."),
          text("licence", "Under which licence it may be used."),
          flag("machineCoded", "Whether a program found in texts what it says; no unless told."))),
  OFFICIAL(
      "officials",
      RecordKind.OFFICIAL,
      Form.of(
          "Official",
          "A person.",
          text(
                  "fullName",
                  """
                  The full name in Latin script, its words in the order in which the person's own side \
                  has them in English. Required.\
                  """)
              .calledInDossiers("name"),
          text("familyName", "The family name in Latin script."),
          parts("names", "official_name", Parts.NAME, "The name in other languages and scripts."),
          texts("aliases", "official_alias", "name", "Other names by which people know them."),
          text("wikidataId", "As `Q701801`.").calledInDossiers("wikidata"),
          citations())),
  POST(
      "posts",
      RecordKind.POST,
      Form.of(
          "Post",
          "An office of a party.",
          key("party", "The code of the party whose office it is. Required."),
          text("title", "What it is called. Required."),
          constant("kind", "PostKind", "The kind of office. Required."),
          key("accreditedTo", "Of a chief of mission: the code of the party where they serve."),
          flag(
              "severalHolders", "Whether several officials may hold it at a time; no unless told."),
          citations())),
  TERM(
      "terms",
      RecordKind.TERM,
      Form.of(
          "Term",
          "An official in a post.",
          key("official", "The official's slug. Required."),
          key("post", "The post's slug. Required."),
          date("from", "Since when. Required."),
          date(
              "to",
              """
              When it ended, that day not included; `XXXX` where it is not told, left out while it \
              goes on.\
              """),
          flag("acting", "Whether they only acted in the post; no unless told."),
          citations())),
  ISSUE(
      "issues",
      RecordKind.ISSUE,
      Form.of(
          "Issue",
          "What is talked about.",
          text("title", "In one line. Required."),
          constant("kind", "IssueKind", "The kind of issue. Required."),
          key("parent", "The slug of the issue that it is a part of."),
          texts("parties", "issue_party", "party", "The codes of the parties that it concerns."),
          date("coined", "Of a formula: when it was coined."),
          parts("spellings", "issue_spelling", Parts.SPELLING, "The words that each side uses."),
          texts("aliases", "slug_alias", "slug", "Other keys by which people find it."),
          citations())),
  MECHANISM(
      "mechanisms",
      RecordKind.MECHANISM,
      Form.of(
          "Mechanism",
          "A standing dialogue or summit series.",
          text("name", "What it is called. Required."),
          constant("level", "Level", "The level of its sessions. Required."),
          texts("parties", "mechanism_party", "party", "The parties' codes. Required."),
          date("launched", "When it was launched. Required."),
          months(
                  "lapsesAfter",
                  "ISO 8601, as `P2Y`: after how long without a session it counts as lapsed.")
              .storedIn("lapses_after_months"),
          texts("aliases", "slug_alias", "slug", "Other keys by which people find it."),
          citations())),
  MEETING(
      "meetings",
      RecordKind.MEETING,
      Form.of(
          "Meeting",
          "Talks, a summit, a call, a visit, a conference or a signing.",
          text("title", "What it was, in one line. Required."),
          constant("kind", "MeetingKind", "The kind of meeting. Required."),
          constant("visitClass", "VisitClass", "Of a visit: its class."),
          constant("status", "MeetingStatus", "Whether it took place. Required."),
          date("date", "When. Required."),
          text("locality", "The city or other place."),
          key("country", "The code of the country or area where it was."),
          key("host", "The code of the party that hosted it."),
          key("occasion", "The slug of the meeting on whose occasion it was held."),
          key("mechanism", "The slug of the mechanism that it is a session of."),
          number("ordinal", "Its number among the sessions of its mechanism."),
          parts("attendances", "attendance", Parts.ATTENDANCE, "Who attended."),
          citations())),
  POSITION(
      "positions",
      RecordKind.POSITION,
      Form.of(
          "Position",
          "What a party said on an issue.",
          key("issue", "The issue's slug. Required."),
          key("holder", "The code of the party that holds it. Required."),
          key("speaker", "The slug of the official who said it."),
          constant("stance", "Stance", "The verb that says it best. Required."),
          text("summary", "What was said, in words of our own. Required."),
          part("quotation", Parts.QUOTATION, "A few of the words."),
          key("meeting", "The slug of the meeting where it was said."),
          date("date", "When it was said. Required."),
          part("reportedBy", Parts.REPORTER, "Whose readout, or which publisher, says so."),
          citations())),
  AGREEMENT("agreements", RecordKind.AGREEMENT, CourseForms.AGREEMENT),
  MEASURE("measures", RecordKind.MEASURE, CourseForms.MEASURE);

  private final String section;
  private final RecordKind kind;
  private final Form form;

  RecordForm(String section, RecordKind kind, Form form) {
    this.section = section;
    this.kind = kind;
    this.form = form;
  }

  /** The section of dossiers that such records stand in. */
  public String section() {
    return section;
  }

  public Form form() {
    return form;
  }

  public RecordKind kind() {
    return kind;
  }

  /** The name of the field of the key by which people name such records. */
  public String keyField() {
    return kind().keyColumn();
  }

  /** The name of the GraphQL type. */
  public String type() {
    return form.type();
  }

  /** The name of the field of a payload that has such a record. */
  public String noun() {
    return name().toLowerCase(Locale.ROOT);
  }
}
