package org.entente.position;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.entente.graphql.Loaders;
import org.entente.graphql.NodeTypes;
import org.entente.graphql.RecordTable;
import org.entente.issue.Issue;
import org.entente.meeting.Meeting;
import org.entente.meeting.Meetings;
import org.entente.official.Official;
import org.entente.party.Parties;
import org.entente.party.Party;

/** Positions and readouts in GraphQL; the lists of positions are in a class of their own. */
@GraphQLApi
public class PositionApi implements NodeTypes {
  private final Loaders loaders;
  private final Parties parties;
  private final Meetings meetings;

  PositionApi(Loaders loaders, Parties parties, Meetings meetings) {
    this.loaders = loaders;
    this.parties = parties;
    this.meetings = meetings;
  }

  @NonNull
  @Description("What it is about.")
  public CompletionStage<Issue> issue(@Source Position position) {
    return loaders.one(Issue.TABLE, position.issueId());
  }

  @NonNull
  @Description("The party whose position it is.")
  public CompletionStage<Party> holder(@Source Position position) {
    return parties.party(position.holderId());
  }

  @Nullable
  @Description("Who said it, where that is known.")
  public CompletionStage<Official> speaker(@Source Position position) {
    return loaders.one(Official.TABLE, position.speakerId());
  }

  @Nullable
  @Description("The meeting at which it was said.")
  public CompletionStage<Meeting> meeting(@Source Position position) {
    return meetings.one(position.meetingId());
  }

  @Nullable
  @Description("The party whose readout it is.")
  public CompletionStage<Party> party(@Source Reporter reporter) {
    return parties.party(reporter.partyId());
  }

  @Description("The accounts of the meeting: its positions grouped by who reports them.")
  public CompletionStage<List<@NonNull Readout>> readouts(@Source Meeting meeting) {
    return loaders
        .many(Position.OF_MEETING, Position::new, meeting.recordId())
        .thenApply(Readout::of);
  }

  @Description("Where the parties' readouts diverge; empty unless two parties' are on record.")
  public CompletionStage<List<@NonNull Divergence>> divergences(@Source Meeting meeting) {
    return loaders
        .many(Position.OF_MEETING, Position::new, meeting.recordId())
        .thenApply(Divergence::of);
  }

  @NonNull
  @Description("The issue.")
  public CompletionStage<Issue> issue(@Source Divergence divergence) {
    return loaders.one(Issue.TABLE, divergence.issueId());
  }

  @Override
  public Map<String, RecordTable<?>> nodeTables() {
    return Map.of("Position", Position.TABLE);
  }
}
