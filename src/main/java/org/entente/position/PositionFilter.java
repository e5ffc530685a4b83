package org.entente.position;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.entente.graphql.Conditions;
import org.entente.graphql.DateFilter;
import org.entente.issue.Issue;
import org.entente.meeting.Meeting;
import org.entente.official.Official;
import org.entente.party.PartyTables;

/** Which positions: those that fulfil every field given. */
@Input("PositionFilter")
@Description("Which positions: those that fulfil every field given.")
public record PositionFilter(
    @Nullable @Description("The key of the issue that they are on, or on a part of it.")
        String issue,
    @Nullable @Description("The code of the party whose positions they are.") String holder,
    @Nullable @Description("The key of the official who spoke.") String speaker,
    @Nullable @Description("The stance.") Stance stance,
    @Nullable @Description("The key of the meeting where they were taken.") String meeting,
    @Nullable @Description("The code of the party whose readout reports them.") String reportedBy,
    @Nullable @Description("When they were taken.") DateFilter date) {

  /** What it asks. */
  public Conditions conditions() {
    Conditions conditions =
        new Conditions()
            .keys("r.issue_id = any(?)", Issue.WITH_PARTS, Issue.TABLE, issue, "filter.issue")
            .key("r.holder_id = ?", PartyTables.PARTIES, holder, "filter.holder")
            .key("r.speaker_id = ?", Official.TABLE, speaker, "filter.speaker")
            .is("r.stance", stance)
            .key("r.meeting_id = ?", Meeting.TABLE, meeting, "filter.meeting")
            .key("r.reported_by_id = ?", PartyTables.PARTIES, reportedBy, "filter.reportedBy");
    if (date != null) {
      date.on(conditions, "r", "position", "filter.date");
    }
    return conditions;
  }
}
