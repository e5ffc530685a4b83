package org.entente.form;

import static org.entente.form.FormField.constant;
import static org.entente.form.FormField.date;
import static org.entente.form.FormField.key;
import static org.entente.form.FormField.text;

/** What belongs to records: the inputs of the rows of their lists. */
final class Parts {
  static final Form CITATION =
      Form.of(
          "Citation",
          "A source that a record rests on.",
          key("source", "The source's slug. Required."),
          text("locator", "Where in the source, as `p. 3`."),
          text("quotation", "What it says there, in its own words."),
          key(
              "attributedTo",
              "The code of the party that the source itself names as its authority."),
          text(
              "attribute",
              "A field of the record of which the source says something; with `value`."),
          text(
              "value",
              """
              What the source says of it. Where that differs from what the record says, the record \
              shows a dispute.\
              """));

  static final Form NAME =
      Form.of(
          "Name",
          "A name in another language or script.",
          text("language", "BCP 47, as `ja`. Required."),
          text("text", "The name. Required."));

  static final Form SPELLING =
      Form.of(
          "Spelling",
          "Words in use for an issue.",
          text("text", "The words. Required."),
          text("language", "BCP 47, as `en`. Required."),
          key("usedBy", "The code of the party that uses them."));

  static final Form ATTENDANCE =
      Form.of(
          "Attendance",
          "A party at a meeting.",
          key("party", "The party's code. Required."),
          key("official", "The slug of the official who stood for it."),
          constant("role", "AttendanceRole", "In which role. Required."),
          key("post", "The slug of the post that the official then held."));

  static final Form QUOTATION =
      Form.of(
          "Quotation",
          "A few words as they were said or written.",
          text("text", "The words. Required.").storedIn("quotation"),
          text("language", "BCP 47, as `zh`. Required.").storedIn("quotation_language"));

  static final Form REPORTER =
      Form.of(
          "Reporter",
          "Who reports a position: one of the two.",
          key("party", "The code of the party whose readout it is.").storedIn("reported_by"),
          text("publisher", "The publisher who reports it.").storedIn("reported_by_publisher"));

  static final Form AGREEMENT_STEP =
      Form.of(
          "AgreementStep",
          "A step in an agreement's course.",
          constant(
              "status",
              "AgreementStatus",
              "The status from then on; of the first, AGREED. Required."),
          date("date", "When it was taken. Required."),
          key("meeting", "The slug of the meeting that took it."),
          text("note", "What there is to say of it."),
          key("source", "The slug of the source that tells of it. Required."),
          text("locator", "Where in the source."));

  static final Form MEASURE_STEP =
      Form.of(
          "MeasureStep",
          "A step in a measure's course.",
          constant(
              "status",
              "MeasureStatus",
              "The status from then on; of the first, IMPOSED. Required."),
          date("date", "When it was taken. Required."),
          text("scope", "What the measure covers from then on."),
          text("note", "What there is to say of it."),
          key("source", "The slug of the source that tells of it. Required."),
          text("locator", "Where in the source."));

  private Parts() {}

  static FormField citations() {
    return FormField.parts(
            "citations", "citation", CITATION, "What the record rests on; at least one. Required.")
        .calledInDossiers("sources");
  }
}
