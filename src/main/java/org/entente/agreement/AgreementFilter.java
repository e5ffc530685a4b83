package org.entente.agreement;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.entente.graphql.AsOf;
import org.entente.graphql.Conditions;
import org.entente.graphql.DateFilter;
import org.entente.issue.Issue;
import org.entente.meeting.Mechanism;
import org.entente.party.PartiesFilter;

/** Which agreements: those that fulfil every field given. */
@Input("AgreementFilter")
@Description("Which agreements: those that fulfil every field given.")
public record AgreementFilter(
    @Nullable @Description("The parties that agreed.") PartiesFilter parties,
    @Nullable @Description("The kind of agreement.") AgreementKind kind,
    @Nullable @Description("Their status on the day of `asOf`.") AgreementStatus status,
    @Nullable
        @Description(
            """
            Whether something was still to be done on the day of `asOf`: true for those agreed, \
            scheduled or partly fulfilled, false for the others.\
            """)
        Boolean open,
    @Nullable @Description(AsOf.DESCRIPTION) LocalDate asOf,
    @Nullable @Description("The key of the issue that they are on, or on a part of it.")
        String issue,
    @Nullable @Description("The key of the mechanism that they are about.") String mechanism,
    @Nullable @Description("When they were reached.") DateFilter date) {
  private static final String OPEN = "in ('AGREED', 'SCHEDULED', 'PARTLY_FULFILLED')";
  private static final String DONE = "in ('FULFILLED', 'LAPSED', 'BROKEN')";

  /** This filter, asked about that day unless it names another. */
  public AgreementFilter onDay(LocalDate day) {
    return asOf == null
        ? new AgreementFilter(parties, kind, status, open, day, issue, mechanism, date)
        : this;
  }

  /** What it asks. */
  public Conditions conditions() {
    Conditions conditions =
        new Conditions()
            .is("r.kind", kind)
            .add(status, s -> Agreement.STEPS.are(s, AsOf.orToday(asOf)))
            .add(open, o -> Agreement.STEPS.are(o ? OPEN : DONE, AsOf.orToday(asOf)))
            .linked(Agreements.ON_ISSUE, Issue.TABLE, issue, "filter.issue")
            .key("r.mechanism_id = ?", Mechanism.TABLE, mechanism, "filter.mechanism");
    if (parties != null) {
      parties.on(conditions, "select agreement_id from agreement_party", "filter.parties");
    }
    if (date != null) {
      date.on(conditions, "r", "agreement_step", "filter.date");
    }
    return conditions;
  }
}
