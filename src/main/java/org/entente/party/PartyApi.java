package org.entente.party;

import io.smallrye.graphql.api.Nullable;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.entente.graphql.Condition;
import org.entente.graphql.Conditions;
import org.entente.graphql.ListQuery;
import org.entente.graphql.Lists;
import org.entente.graphql.NodeTypes;
import org.entente.graphql.Ordering;
import org.entente.graphql.PageRequest;
import org.entente.graphql.Paging;
import org.entente.graphql.RecordTable;
import org.entente.graphql.Records;
import org.entente.shared.LocalizedName;

/** Countries and organizations in GraphQL. */
@GraphQLApi
public class PartyApi implements NodeTypes {
  private final Records records;
  private final Lists lists;
  private final Parties parties;

  PartyApi(Records records, Lists lists, Parties parties) {
    this.records = records;
    this.lists = lists;
    this.parties = parties;
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
      @DefaultValue(CountryOrder.USUAL) @Description(Paging.ORDER) CountryOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    Ordering ordering = orderBy.ordering();
    PageRequest page = PageRequest.of(first, after, last, before, ordering);
    Conditions conditions = new Conditions().add(Condition.of("r.kind = 'COUNTRY'"));
    return lists
        .page(ListQuery.of(PartyTables.COUNTRIES, conditions, ordering), page)
        .thenApply(CountryConnection::new);
  }

  @Description("The usual name in the language asked for, or in English.")
  public LocalizedName name(
      @Source Party party,
      @DefaultValue("en") @Description("A BCP 47 tag, as `ja` or `zh-Hant`.") String language) {
    return new LocalizedName(party.getCode(), language);
  }

  @Nullable
  @Description("The party that issued it, if it is a readout or statement.")
  public CompletionStage<Party> issuer(@Source org.entente.source.Source source) {
    return parties.party(source.issuerId());
  }

  @Override
  public Map<String, RecordTable<?>> nodeTables() {
    return Map.of("Country", PartyTables.COUNTRIES, "Organization", PartyTables.ORGANIZATIONS);
  }
}
