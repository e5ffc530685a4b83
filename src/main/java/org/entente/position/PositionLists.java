package org.entente.position;

import io.smallrye.graphql.api.Nullable;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.entente.graphql.Conditions;
import org.entente.graphql.PageRequest;
import org.entente.graphql.Paging;
import org.entente.issue.Issue;
import org.entente.meeting.Meeting;
import org.entente.official.Official;
import org.entente.party.Party;

/** The lists of positions in GraphQL: all, and those of other records. */
@GraphQLApi
public class PositionLists {
  private final Positions positions;

  PositionLists(Positions positions) {
    this.positions = positions;
  }

  @Query
  @Description("What parties said on issues.")
  public CompletionStage<PositionConnection> positions(
      @Nullable @Description("Which; all unless told.") PositionFilter filter,
      @DefaultValue(PositionOrder.USUAL) @Description(Paging.ORDER) PositionOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return positions.page(filter == null ? new Conditions() : filter.conditions(), orderBy, page);
  }

  @Description("The positions taken at the meeting, whoever reports them.")
  public CompletionStage<PositionConnection> positions(
      @Source Meeting meeting,
      @Nullable @Description("Which; all unless told.") PositionFilter filter,
      @DefaultValue(PositionOrder.USUAL) @Description(Paging.ORDER) PositionOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return positions.page("r.meeting_id = parent.id", meeting.recordId(), filter, orderBy, page);
  }

  @Description("The positions on the issue and its parts.")
  public CompletionStage<PositionConnection> positions(
      @Source Issue issue,
      @Nullable @Description("Which; all unless told.") PositionFilter filter,
      @DefaultValue(PositionOrder.USUAL) @Description(Paging.ORDER) PositionOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return positions.onIssue(issue.recordId(), filter, orderBy, page);
  }

  @Description("The positions that the party holds or held.")
  public CompletionStage<PositionConnection> positions(
      @Source Party party,
      @Nullable @Description("Which; all unless told.") PositionFilter filter,
      @DefaultValue(PositionOrder.USUAL) @Description(Paging.ORDER) PositionOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return positions.page("r.holder_id = parent.id", party.recordId(), filter, orderBy, page);
  }

  @Description("What the official said.")
  public CompletionStage<PositionConnection> positions(
      @Source Official official,
      @Nullable @Description("Which; all unless told.") PositionFilter filter,
      @DefaultValue(PositionOrder.USUAL) @Description(Paging.ORDER) PositionOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return positions.page("r.speaker_id = parent.id", official.recordId(), filter, orderBy, page);
  }
}
