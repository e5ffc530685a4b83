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
    @Nullable @Description("The posts of those who attended.") PostsFilter posts,
    @Nullable @Description("The level at which they met.") Level level,
    @Nullable @Description("The kind of meeting.") MeetingKind kind,
    @Nullable @Description("The class of a visit.") VisitClass visitClass,
    @Nullable @Description("Whether they took place.") MeetingStatus status,
    @Nullable @Description("When they were held.") DateFilter date,
    @Nullable
        @Description(
            """
            The city or other place, by its exact name: the whole `locality`, or one of several that \
            it has with commas between them, as of a trip (`Tokyo` finds `Kyoto, Tokyo`).\
            """)
        String locality,
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

  /** Adds what it asks, first what has the fewest meetings. */
  Conditions on(Conditions conditions) {
    onFew(conditions);
    conditions
        .is("r.level", level)
        .is("r.kind", kind)
        .is("r.visit_class", visitClass)
        .is("r.status", status)
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

  private void onFew(Conditions conditions) {
    if (officials != null) {
      officials.on(conditions, "filter.officials");
    }
    if (posts != null) {
      posts.on(conditions, "filter.posts");
    }
    if (locality != null) {
      conditions.linked(Meetings.AT_PLACE, "?", locality);
    }
  }
}
