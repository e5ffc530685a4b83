package org.entente.meeting;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.entente.graphql.Conditions;
import org.entente.graphql.DateFilter;
import org.entente.issue.Issue;
import org.entente.party.PartiesFilter;
import org.entente.party.PartyTables;

/** Which meetings: those that fulfil every field given. */
@Input("MeetingFilter")
@Description("Which meetings: those that fulfil every field given.")
public record MeetingFilter(
    @Nullable @Description("The parties that attended.") PartiesFilter parties,
    @Nullable @Description("The officials who attended.") OfficialsFilter officials,
    @Nullable @Description("The level at which they met.") Level level,
    @Nullable @Description("The kind of meeting.") MeetingKind kind,
    @Nullable @Description("The class of a visit.") VisitClass visitClass,
    @Nullable @Description("Whether they took place.") MeetingStatus status,
    @Nullable @Description("When they were held.") DateFilter date,
    @Nullable @Description("The city or other place, by its exact name.") String locality,
    @Nullable @Description("The code of the country or area where they were held.") String country,
    @Nullable @Description("The code of the party that hosted them.") String host,
    @Nullable
        @Description("The key of an issue that a position taken there is on, or on a part of it.")
        String issue,
    @Nullable @Description("The key of the mechanism that they are sessions of.") String mechanism,
    @Nullable @Description("The key of the meeting on whose occasion they were held.")
        String occasion) {

  /** What it asks. */
  public Conditions conditions() {
    return on(new Conditions());
  }

  /** Adds what it asks. Officials come first, as they have the fewest meetings. */
  Conditions on(Conditions conditions) {
    if (officials != null) {
      officials.on(conditions, "filter.officials");
    }
    conditions
        .is("r.level", level)
        .is("r.kind", kind)
        .is("r.visit_class", visitClass)
        .is("r.status", status)
        .is("r.locality", locality)
        .key("r.country_id = ?", PartyTables.COUNTRIES, country, "filter.country")
        .key("r.host_id = ?", PartyTables.PARTIES, host, "filter.host")
        .linked(Meetings.ON_ISSUE, Issue.TABLE, issue, "filter.issue")
        .key("r.mechanism_id = ?", Mechanism.TABLE, mechanism, "filter.mechanism")
        .key("r.occasion_id = ?", Meeting.TABLE, occasion, "filter.occasion");
    if (parties != null) {
      parties.on(conditions, Meetings.OF_PARTY, "filter.parties");
    }
    if (date != null) {
      date.on(conditions, "r", "meeting", "filter.date");
    }
    return conditions;
  }
}
