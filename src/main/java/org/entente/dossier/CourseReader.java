package org.entente.dossier;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.agreement.AgreementKind;
import org.entente.agreement.AgreementStatus;
import org.entente.graphql.RecordKind;
import org.entente.measure.MeasureKind;
import org.entente.measure.MeasureStatus;
import org.entente.shared.EdtfDate;

/** Reads agreements and measures, which have a course of steps. */
final class CourseReader {
  private final DossierRows rows;
  private final CitationReader citations;

  CourseReader(DossierRows rows) {
    this.rows = rows;
    this.citations = new CitationReader(rows);
  }

  void agreement(String key, Entry agreement) {
    agreement
        .requires("title", "kind", "summary", "parties", "steps", "sources")
        .text("title")
        .constant("kind", AgreementKind.class)
        .text("summary")
        .reference("meeting", RecordKind.MEETING)
        .reference("mechanism", RecordKind.MECHANISM)
        .reference("issue", RecordKind.ISSUE);
    List<String> parties = agreement.parties("parties");
    if (parties.size() == 1) {
      agreement.problem("parties", "has one alone, and nobody agrees with himself");
    }
    rows.addParties(PartTable.AGREEMENT_PARTY, key, parties);
    List<Entry> steps = agreement.children("steps");
    for (Entry step : steps) {
      step.requires("status", "date", "source")
          .constant("status", AgreementStatus.class)
          .reference("meeting", RecordKind.MEETING);
      rows.add(PartTable.AGREEMENT_STEP, step.row().put("agreement_id", key));
    }
    course(steps, AgreementStatus.AGREED);
    citations.read(RecordKind.AGREEMENT, key, agreement);
    rows.add(DossierTable.AGREEMENT, agreement);
  }

  void measure(String key, Entry measure) {
    measure
        .requires("title", "kind", "imposedBy", "targets", "steps", "sources")
        .text("title")
        .constant("kind", MeasureKind.class)
        .reference("imposedBy", RecordKind.PARTY)
        .reference("issue", RecordKind.ISSUE);
    List<String> targets = measure.parties("targets");
    if (measure.textOf("imposed_by_id").filter(targets::contains).isPresent()) {
      measure.problem("targets", "has the party that imposed it");
    }
    rows.addParties(PartTable.MEASURE_TARGET, key, targets);
    List<Entry> steps = measure.children("steps");
    for (Entry step : steps) {
      step.requires("status", "date", "source")
          .constant("status", MeasureStatus.class)
          .text("scope");
      rows.add(PartTable.MEASURE_STEP, step.row().put("measure_id", key));
    }
    course(steps, MeasureStatus.IMPOSED);
    citations.read(RecordKind.MEASURE, key, measure);
    rows.add(DossierTable.MEASURE, measure);
  }

  private static void course(List<Entry> steps, Enum<?> first) {
    Optional<EdtfDate> before = Optional.empty();
    for (int i = 0; i < steps.size(); i++) {
      Entry step = steps.get(i);
      step.date("date").reference("source", RecordKind.SOURCE).text("locator").text("note");
      step.row().put("ordinal", i + 1);
      boolean isFirst = step.textOf("status").filter(first.name()::equals).isPresent();
      if (step.has("status") && isFirst != (i == 0)) {
        step.problem("status", "%s is for the first step, and for no other".formatted(first));
      }
      if (before.isPresent() && step.dateOf("date").filter(isBefore(before.get())).isPresent()) {
        step.problem("date", "is before that of the step above, %s".formatted(before.get().edtf()));
      }
      before = step.dateOf("date");
    }
  }

  private static Predicate<EdtfDate> isBefore(EdtfDate other) {
    return date -> date.latest().isBefore(other.earliest());
  }
}
