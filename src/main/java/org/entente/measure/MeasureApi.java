package org.entente.measure;

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
import org.entente.party.Parties;
import org.entente.party.Party;

/** Measures in GraphQL; the lists of them are in a class of their own. */
@GraphQLApi
public class MeasureApi implements NodeTypes {
  private final Records records;
  private final Loaders loaders;
  private final Parties parties;

  MeasureApi(Records records, Loaders loaders, Parties parties) {
    this.records = records;
    this.loaders = loaders;
    this.parties = parties;
  }

  @Query
  @Nullable
  @Description("The measure with this key; an error NOT_FOUND if there is none.")
  public CompletionStage<Measure> measure(@Description("A measure's `slug`.") String slug) {
    return records.byKey(Measure.TABLE, slug, "slug");
  }

  @NonNull
  @Description("The party that imposed it.")
  public CompletionStage<Party> imposedBy(@Source Measure measure) {
    return parties.party(measure.imposedById());
  }

  @Description("The parties on which it was imposed.")
  public CompletionStage<List<@NonNull Party>> targets(@Source Measure measure) {
    return parties.each(measure.targetIds());
  }

  @Nullable
  @Description("The issue over which it was imposed.")
  public CompletionStage<Issue> issue(@Source Measure measure) {
    return loaders.one(Issue.TABLE, measure.issueId());
  }

  @Nullable
  @Description("Its status on a day; null before it was imposed.")
  public CompletionStage<MeasureStatus> status(
      @Source Measure measure, @Nullable @Description(AsOf.DESCRIPTION) LocalDate asOf) {
    return latest(measure, asOf).thenApply(step -> step == null ? null : step.getStatus());
  }

  @Description("Whether it was in force on a day: imposed by then, and not lifted.")
  public CompletionStage<Boolean> inForce(
      @Source Measure measure, @Nullable @Description(AsOf.DESCRIPTION) LocalDate asOf) {
    return latest(measure, asOf)
        .thenApply(step -> step != null && step.getStatus() != MeasureStatus.LIFTED);
  }

  @Nullable
  @Description("The last step taken by a day, with what the measure then covers.")
  public CompletionStage<MeasureStep> lastStep(
      @Source Measure measure, @Nullable @Description(AsOf.DESCRIPTION) LocalDate asOf) {
    return latest(measure, asOf);
  }

  @Description("Its course, by date.")
  public CompletionStage<List<@NonNull MeasureStep>> steps(@Source Measure measure) {
    return loaders.many(MeasureStep.OF_MEASURE, MeasureStep::new, measure.recordId());
  }

  @NonNull
  @Description("The measure whose step it is.")
  public CompletionStage<Measure> measure(@Source MeasureStep step) {
    return loaders.one(Measure.TABLE, step.measureId());
  }

  @NonNull
  @Description("What says so.")
  public CompletionStage<org.entente.source.Source> source(@Source MeasureStep step) {
    return loaders.one(org.entente.source.Source.TABLE, step.sourceId());
  }

  private CompletionStage<@org.jspecify.annotations.Nullable MeasureStep> latest(
      Measure measure, @Nullable LocalDate asOf) {
    return loaders.first(Measure.COURSE, AsOf.orToday(asOf), MeasureStep::new, measure.recordId());
  }

  @Override
  public Map<String, RecordTable<?>> nodeTables() {
    return Map.of("Measure", Measure.TABLE);
  }
}
