package org.entente.measure;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.entente.graphql.AsOf;
import org.entente.graphql.Condition;
import org.entente.graphql.Conditions;
import org.entente.graphql.DateFilter;
import org.entente.issue.Issue;
import org.entente.party.PartyTables;

/** Which measures: those that fulfil every field given. */
@Input("MeasureFilter")
@Description("Which measures: those that fulfil every field given.")
public record MeasureFilter(
    @Nullable @Description("The code of the party that imposed them.") String imposedBy,
    @Nullable @Description("The code of a party on which they were imposed.") String target,
    @Nullable @Description("The kind of measure.") MeasureKind kind,
    @Nullable @Description("The key of the issue that they are over, or over a part of it.")
        String issue,
    @Nullable @Description("Their status on the day of `asOf`.") MeasureStatus status,
    @Nullable
        @Description("Whether they were in force on the day of `asOf`: imposed and not lifted.")
        Boolean inForce,
    @Nullable @Description(AsOf.DESCRIPTION) LocalDate asOf,
    @Nullable @Description("When they were imposed.") DateFilter date) {
  private static final String IN_FORCE = "<> 'LIFTED'";

  /** This filter, asked about that day unless it names another. */
  public MeasureFilter onDay(LocalDate day) {
    return asOf == null
        ? new MeasureFilter(imposedBy, target, kind, issue, status, inForce, day, date)
        : this;
  }

  /** What it asks. */
  public Conditions conditions() {
    Conditions conditions =
        new Conditions()
            .key("r.imposed_by_id = ?", PartyTables.PARTIES, imposedBy, "filter.imposedBy")
            .key(
                "r.id in (select measure_id from measure_target where party_id = ?)",
                PartyTables.PARTIES,
                target,
                "filter.target")
            .is("r.kind", kind)
            .linked(Measures.ON_ISSUE, Issue.TABLE, issue, "filter.issue")
            .add(status, s -> Measure.STEPS.are(s, AsOf.orToday(asOf)))
            .add(inForce, f -> inForce(f, AsOf.orToday(asOf)));
    if (date != null) {
      date.on(conditions, "r", "measure_step", "filter.date");
    }
    return conditions;
  }

  /** What was not imposed yet is not in force. */
  private static Condition inForce(boolean wanted, LocalDate day) {
    Condition inForce = Measure.STEPS.are(IN_FORCE, day);
    return wanted ? inForce : new Condition("not " + inForce.sql(), inForce.values());
  }
}
