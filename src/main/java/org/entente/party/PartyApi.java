package org.entente.party;

import io.smallrye.graphql.api.Nullable;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.entente.graphql.Conditions;
import org.entente.graphql.ListQuery;
import org.entente.graphql.Lists;
import org.entente.graphql.NodeTypes;
import org.entente.graphql.Ordering;
import org.entente.graphql.PageRequest;
import org.entente.graphql.Paging;
import org.entente.graphql.RecordKind;
import org.entente.graphql.RecordTable;
import org.entente.graphql.Records;

/** Countries and organizations in GraphQL: how they are found. */
@GraphQLApi
public class PartyApi implements NodeTypes {
  private final Records records;
  private final Lists lists;

  PartyApi(Records records, Lists lists) {
    this.records = records;
    this.lists = lists;
  }

  @Query
  @Nullable
  @Description("The country or area with this code; an error NOT_FOUND if there is none.")
  public CompletionStage<Country> country(
      @Description("ISO 3166: two letters, three letters or digits; four letters if former.")
          String code) {
    return records.byKey(PartyTables.COUNTRIES, code, "code");
  }

  @Query
  @Description("Countries and areas, present and former.")
  public CompletionStage<CountryConnection> countries(
      @Nullable @Description("Which; all unless told.") CountryFilter filter,
      @DefaultValue(CountryOrder.USUAL) @Description(Paging.ORDER) CountryOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    Ordering ordering = orderBy.ordering();
    Conditions conditions =
        filter == null ? PartyConditions.of("COUNTRY", null, null, null) : filter.conditions();
    PageRequest page = PageRequest.of(first, after, last, before, ordering);
    return lists
        .page(ListQuery.of(PartyTables.COUNTRIES, conditions, ordering), page)
        .thenApply(CountryConnection::new);
  }

  @Query
  @Nullable
  @Description("The organization with this code; an error NOT_FOUND if there is none.")
  public CompletionStage<Organization> organization(
      @Description("The organization's `code`, as `APEC`.") String code) {
    return records.byKey(PartyTables.ORGANIZATIONS, code, "code");
  }

  @Query
  @Description("Multilateral bodies, present and former.")
  public CompletionStage<OrganizationConnection> organizations(
      @Nullable @Description("Which; all unless told.") OrganizationFilter filter,
      @DefaultValue(OrganizationOrder.USUAL) @Description(Paging.ORDER) OrganizationOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    Ordering ordering = orderBy.ordering();
    Conditions conditions =
        filter == null ? PartyConditions.of("ORGANIZATION", null, null, null) : filter.conditions();
    PageRequest page = PageRequest.of(first, after, last, before, ordering);
    return lists
        .page(ListQuery.of(PartyTables.ORGANIZATIONS, conditions, ordering), page)
        .thenApply(OrganizationConnection::new);
  }

  @Override
  public Map<String, RecordTable<?>> nodeTables() {
    return Map.of("Country", PartyTables.COUNTRIES, "Organization", PartyTables.ORGANIZATIONS);
  }

  @Override
  public Map<RecordKind, RecordTable<?>> recordTables() {
    return Map.of(RecordKind.PARTY, PartyTables.PARTIES);
  }
}
