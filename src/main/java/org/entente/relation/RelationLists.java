package org.entente.relation;

import io.smallrye.graphql.api.Nullable;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.entente.agreement.AgreementConnection;
import org.entente.agreement.AgreementFilter;
import org.entente.agreement.AgreementOrder;
import org.entente.agreement.Agreements;
import org.entente.graphql.Condition;
import org.entente.graphql.Conditions;
import org.entente.graphql.OrderDirection;
import org.entente.graphql.PageRequest;
import org.entente.graphql.Paging;
import org.entente.measure.MeasureConnection;
import org.entente.measure.MeasureFilter;
import org.entente.measure.MeasureOrder;
import org.entente.measure.Measures;
import org.entente.meeting.Level;
import org.entente.meeting.MechanismConnection;
import org.entente.meeting.MechanismFilter;
import org.entente.meeting.MechanismOrder;
import org.entente.meeting.Mechanisms;
import org.entente.meeting.Meeting;
import org.entente.meeting.MeetingConnection;
import org.entente.meeting.MeetingFilter;
import org.entente.meeting.MeetingOrder;
import org.entente.meeting.MeetingOrderField;
import org.entente.meeting.Meetings;

/** What two parties share, by kind of record. */
@GraphQLApi
public class RelationLists {
  private final Meetings meetings;
  private final Mechanisms mechanisms;
  private final Agreements agreements;
  private final Measures measures;

  RelationLists(
      Meetings meetings, Mechanisms mechanisms, Agreements agreements, Measures measures) {
    this.meetings = meetings;
    this.mechanisms = mechanisms;
    this.agreements = agreements;
    this.measures = measures;
  }

  @Description("The meetings that both attended by the relation's day, or were expected to.")
  public CompletionStage<MeetingConnection> meetings(
      @Source Relation relation,
      @Nullable @Description("Which; all unless told.") MeetingFilter filter,
      @DefaultValue(MeetingOrder.USUAL) @Description(Paging.ORDER) MeetingOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    Conditions conditions = filter == null ? new Conditions() : filter.conditions();
    relation
        .pair()
        .met(conditions)
        .add(Condition.indexed("r.date_earliest <= ?", relation.getAsOf()));
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return meetings.page(conditions, orderBy, page);
  }

  @Description("The mechanisms in which both take part.")
  public CompletionStage<MechanismConnection> mechanisms(
      @Source Relation relation,
      @Nullable
          @Description("Which; all unless told. `asOf` is the relation's day unless told here.")
          MechanismFilter filter,
      @DefaultValue(MechanismOrder.USUAL) @Description(Paging.ORDER) MechanismOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    Conditions conditions =
        filter == null ? new Conditions() : filter.onDay(relation.getAsOf()).conditions();
    conditions.add(relation.pair().both("select mechanism_id from mechanism_party"));
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return mechanisms.page(conditions, orderBy, page);
  }

  @Description("What they agreed by the relation's day.")
  public CompletionStage<AgreementConnection> agreements(
      @Source Relation relation,
      @Nullable
          @Description("Which; all unless told. `asOf` is the relation's day unless told here.")
          AgreementFilter filter,
      @DefaultValue(AgreementOrder.USUAL) @Description(Paging.ORDER) AgreementOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    Conditions conditions =
        filter == null ? new Conditions() : filter.onDay(relation.getAsOf()).conditions();
    conditions
        .add(relation.pair().agreed())
        .add(Condition.of("r.date_earliest <= ?", relation.getAsOf()));
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return agreements.page(conditions, orderBy, page);
  }

  @Description("The measures that one imposed on the other by the relation's day.")
  public CompletionStage<MeasureConnection> measures(
      @Source Relation relation,
      @Nullable
          @Description("Which; all unless told. `asOf` is the relation's day unless told here.")
          MeasureFilter filter,
      @DefaultValue(MeasureOrder.USUAL) @Description(Paging.ORDER) MeasureOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    Conditions conditions =
        filter == null ? new Conditions() : filter.onDay(relation.getAsOf()).conditions();
    conditions
        .add(relation.pair().imposed())
        .add(Condition.of("r.date_earliest <= ?", relation.getAsOf()));
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return measures.page(conditions, orderBy, page);
  }

  @Nullable
  @Description("The last meeting that both had held by the relation's day.")
  public CompletionStage<Meeting> lastMeeting(
      @Source Relation relation,
      @Nullable @Description("Only those at this level; of any level unless told.") Level level) {
    Conditions conditions =
        relation
            .pair()
            .met(new Conditions())
            .is("r.level", level)
            .add(
                Condition.indexed(
                    "r.status = 'HELD' and r.date_earliest <= ?", relation.getAsOf()));
    MeetingOrder latest = new MeetingOrder(MeetingOrderField.DATE, OrderDirection.DESC);
    return meetings
        .page(conditions, latest, new PageRequest(1, false, null))
        .thenApply(page -> page.getNodes().stream().findFirst().orElse(null));
  }
}
