package org.entente.agreement;

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
import org.entente.meeting.Mechanism;
import org.entente.meeting.Meeting;
import org.entente.party.Party;

/** The lists of agreements in GraphQL: all, and those of other records. */
@GraphQLApi
public class AgreementLists {
  private final Agreements agreements;

  AgreementLists(Agreements agreements) {
    this.agreements = agreements;
  }

  @Query
  @Description("What parties agreed.")
  public CompletionStage<AgreementConnection> agreements(
      @Nullable @Description("Which; all unless told.") AgreementFilter filter,
      @DefaultValue(AgreementOrder.USUAL) @Description(Paging.ORDER) AgreementOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return agreements.page(filter == null ? new Conditions() : filter.conditions(), orderBy, page);
  }

  @Description("What was agreed at the meeting.")
  public CompletionStage<AgreementConnection> agreements(
      @Source Meeting meeting,
      @Nullable @Description("Which; all unless told.") AgreementFilter filter,
      @DefaultValue(AgreementOrder.USUAL) @Description(Paging.ORDER) AgreementOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return agreements.page("r.meeting_id = parent.id", meeting.recordId(), filter, orderBy, page);
  }

  @Description("What the party agreed with others.")
  public CompletionStage<AgreementConnection> agreements(
      @Source Party party,
      @Nullable @Description("Which; all unless told.") AgreementFilter filter,
      @DefaultValue(AgreementOrder.USUAL) @Description(Paging.ORDER) AgreementOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return agreements.page(
        "r.id in (select agreement_id from agreement_party where party_id = parent.id)",
        party.recordId(),
        filter,
        orderBy,
        page);
  }

  @Description("The agreements about the mechanism.")
  public CompletionStage<AgreementConnection> agreements(
      @Source Mechanism mechanism,
      @Nullable @Description("Which; all unless told.") AgreementFilter filter,
      @DefaultValue(AgreementOrder.USUAL) @Description(Paging.ORDER) AgreementOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return agreements.page(
        "r.mechanism_id = parent.id", mechanism.recordId(), filter, orderBy, page);
  }

  @Description("The agreements on the issue and its parts.")
  public CompletionStage<AgreementConnection> agreements(
      @Source Issue issue,
      @Nullable @Description("Which; all unless told.") AgreementFilter filter,
      @DefaultValue(AgreementOrder.USUAL) @Description(Paging.ORDER) AgreementOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return agreements.onIssue(issue.recordId(), filter, orderBy, page);
  }
}
