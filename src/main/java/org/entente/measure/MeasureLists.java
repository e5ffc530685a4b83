package org.entente.measure;

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
import org.entente.party.Party;

/** The lists of measures in GraphQL: all, and those of other records. */
@GraphQLApi
public class MeasureLists {
  private final Measures measures;

  MeasureLists(Measures measures) {
    this.measures = measures;
  }

  @Query
  @Description("What parties imposed on others.")
  public CompletionStage<MeasureConnection> measures(
      @Nullable @Description("Which; all unless told.") MeasureFilter filter,
      @DefaultValue(MeasureOrder.USUAL) @Description(Paging.ORDER) MeasureOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return measures.page(filter == null ? new Conditions() : filter.conditions(), orderBy, page);
  }

  @Description("The measures that the party imposed.")
  public CompletionStage<MeasureConnection> measuresImposed(
      @Source Party party,
      @Nullable @Description("Which; all unless told.") MeasureFilter filter,
      @DefaultValue(MeasureOrder.USUAL) @Description(Paging.ORDER) MeasureOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return measures.page("r.imposed_by_id = parent.id", party.recordId(), filter, orderBy, page);
  }

  @Description("The measures that were imposed on the party.")
  public CompletionStage<MeasureConnection> measuresFaced(
      @Source Party party,
      @Nullable @Description("Which; all unless told.") MeasureFilter filter,
      @DefaultValue(MeasureOrder.USUAL) @Description(Paging.ORDER) MeasureOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return measures.page(
        "r.id in (select measure_id from measure_target where party_id = parent.id)",
        party.recordId(),
        filter,
        orderBy,
        page);
  }

  @Description("The measures over the issue and its parts.")
  public CompletionStage<MeasureConnection> measures(
      @Source Issue issue,
      @Nullable @Description("Which; all unless told.") MeasureFilter filter,
      @DefaultValue(MeasureOrder.USUAL) @Description(Paging.ORDER) MeasureOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return measures.onIssue(issue.recordId(), filter, orderBy, page);
  }
}
