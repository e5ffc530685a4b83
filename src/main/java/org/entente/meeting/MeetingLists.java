package org.entente.meeting;

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
import org.entente.official.Official;
import org.entente.party.Party;

/** The lists of meetings in GraphQL: all, and those of other records. */
@GraphQLApi
public class MeetingLists {
  private final Meetings meetings;

  MeetingLists(Meetings meetings) {
    this.meetings = meetings;
  }

  @Query
  @Description("Meetings of all parties.")
  public CompletionStage<MeetingConnection> meetings(
      @Nullable @Description("Which; all unless told.") MeetingFilter filter,
      @DefaultValue(MeetingOrder.USUAL) @Description(Paging.ORDER) MeetingOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return meetings.page(filter == null ? new Conditions() : filter.conditions(), orderBy, page);
  }

  @Description("The meetings that the party attended.")
  public CompletionStage<MeetingConnection> meetings(
      @Source Party party,
      @Nullable @Description("Which; all unless told.") MeetingFilter filter,
      @DefaultValue(MeetingOrder.USUAL) @Description(Paging.ORDER) MeetingOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return meetings.page(Meetings.OF_PARTY, party.recordId(), filter, orderBy, page);
  }

  @Description("The meetings that the official attended.")
  public CompletionStage<MeetingConnection> meetings(
      @Source Official official,
      @Nullable @Description("Which; all unless told.") MeetingFilter filter,
      @DefaultValue(MeetingOrder.USUAL) @Description(Paging.ORDER) MeetingOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return meetings.ofOfficial(official.recordId(), filter, orderBy, page);
  }

  @Description("The meetings at which positions on the issue or a part of it are on record.")
  public CompletionStage<MeetingConnection> meetings(
      @Source Issue issue,
      @Nullable @Description("Which; all unless told.") MeetingFilter filter,
      @DefaultValue(MeetingOrder.USUAL) @Description(Paging.ORDER) MeetingOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return meetings.page(Meetings.ON_ISSUE, issue.recordId(), filter, orderBy, page);
  }

  @Description("The mechanism's sessions.")
  public CompletionStage<MeetingConnection> sessions(
      @Source Mechanism mechanism,
      @Nullable @Description("Which; all unless told.") MeetingFilter filter,
      @DefaultValue(MeetingOrder.USUAL) @Description(Paging.ORDER) MeetingOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return meetings.ofFew(
        "r.mechanism_id = parent.id", mechanism.recordId(), filter, orderBy, page);
  }

  @Description("The meetings held on the occasion of this one.")
  public CompletionStage<MeetingConnection> sideMeetings(
      @Source Meeting meeting,
      @Nullable @Description("Which; all unless told.") MeetingFilter filter,
      @DefaultValue(MeetingOrder.USUAL) @Description(Paging.ORDER) MeetingOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return meetings.ofFew("r.occasion_id = parent.id", meeting.recordId(), filter, orderBy, page);
  }
}
