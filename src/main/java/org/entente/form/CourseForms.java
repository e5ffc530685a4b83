package org.entente.form;

import static org.entente.form.FormField.constant;
import static org.entente.form.FormField.key;
import static org.entente.form.FormField.parts;
import static org.entente.form.FormField.text;
import static org.entente.form.FormField.texts;
import static org.entente.form.Parts.citations;

/** What can be said of agreements and measures, which have a course of steps. */
final class CourseForms {
  static final Form AGREEMENT =
      Form.of(
          "Agreement",
          "What parties agreed.",
          text("title", "In one line. Required."),
          constant("kind", "AgreementKind", "The kind of agreement. Required."),
          text("summary", "What was agreed, in words of our own. Required."),
          texts(
              "parties", "agreement_party", "party", "The parties' codes, two at least. Required."),
          key("meeting", "The slug of the meeting where it was reached."),
          key("mechanism", "The slug of the mechanism that it is on."),
          key("issue", "The slug of the issue that it is on."),
          parts(
              "steps",
              "agreement_step",
              Parts.AGREEMENT_STEP,
              "Its course, in order of time; the first is AGREED. Required."),
          citations());

  static final Form MEASURE =
      Form.of(
          "Measure",
          "What a party imposed on others.",
          text("title", "In one line. Required."),
          constant("kind", "MeasureKind", "The kind of measure. Required."),
          key("imposedBy", "The code of the party that imposed it. Required."),
          texts(
              "targets",
              "measure_target",
              "party",
              "The codes of those it is on, other than who imposed it. Required."),
          key("issue", "The slug of the issue that it is over."),
          parts(
              "steps",
              "measure_step",
              Parts.MEASURE_STEP,
              "Its course, in order of time; the first is IMPOSED. Required."),
          citations());

  private CourseForms() {}
}
