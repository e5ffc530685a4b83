package org.entente.agreement;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.entente.graphql.AsOf;
import org.entente.graphql.Loaders;
import org.entente.graphql.NodeTypes;
import org.entente.graphql.RecordTable;
import org.entente.graphql.Records;
import org.entente.issue.Issue;
import org.entente.meeting.Mechanism;
import org.entente.meeting.Meeting;
import org.entente.meeting.Meetings;
import org.entente.party.Parties;
import org.entente.party.Party;

/** Agreements in GraphQL; the lists of them are in a class of their own. */
@GraphQLApi
public class AgreementApi implements NodeTypes {
  private final Records records;
  private final Loaders loaders;
  private final Parties parties;
  private final Meetings meetings;

  AgreementApi(Records records, Loaders loaders, Parties parties, Meetings meetings) {
    this.records = records;
    this.loaders = loaders;
    this.parties = parties;
    this.meetings = meetings;
  }

  @Query
  @Nullable
  @Description("The agreement with this key; an error NOT_FOUND if there is none.")
  public CompletionStage<Agreement> agreement(@Description("An agreement's `slug`.") String slug) {
    return records.byKey(Agreement.TABLE, slug, "slug");
  }

  @Description("The parties that agreed.")
  public CompletionStage<List<@NonNull Party>> parties(@Source Agreement agreement) {
    return parties.each(agreement.partyIds());
  }

  @Nullable
  @Description("The meeting at which it was reached.")
  public CompletionStage<Meeting> meeting(@Source Agreement agreement) {
    return meetings.one(agreement.meetingId());
  }

  @Nullable
  @Description("The mechanism that it is about.")
  public CompletionStage<Mechanism> mechanism(@Source Agreement agreement) {
    return loaders.one(Mechanism.TABLE, agreement.mechanismId());
  }

  @Nullable
  @Description("The issue that it is on.")
  public CompletionStage<Issue> issue(@Source Agreement agreement) {
    return loaders.one(Issue.TABLE, agreement.issueId());
  }

  @Nullable
  @Description("Its status on a day; null before it was reached.")
  public CompletionStage<AgreementStatus> status(
      @Source Agreement agreement, @Nullable @Description(AsOf.DESCRIPTION) LocalDate asOf) {
    return loaders.first(
        Agreement.STATUS, AsOf.orToday(asOf), Agreement::status, agreement.recordId());
  }

  @Description("Its course, by date: what came of it.")
  public CompletionStage<List<@NonNull AgreementStep>> steps(@Source Agreement agreement) {
    return loaders.many(AgreementStep.OF_AGREEMENT, AgreementStep::new, agreement.recordId());
  }

  @NonNull
  @Description("The agreement whose step it is.")
  public CompletionStage<Agreement> agreement(@Source AgreementStep step) {
    return loaders.one(Agreement.TABLE, step.agreementId());
  }

  @Nullable
  @Description("The meeting that did it.")
  public CompletionStage<Meeting> meeting(@Source AgreementStep step) {
    return meetings.one(step.meetingId());
  }

  @NonNull
  @Description("What says so.")
  public CompletionStage<org.entente.source.Source> source(@Source AgreementStep step) {
    return loaders.one(org.entente.source.Source.TABLE, step.sourceId());
  }

  @Override
  public Map<String, RecordTable<?>> nodeTables() {
    return Map.of("Agreement", Agreement.TABLE);
  }
}
