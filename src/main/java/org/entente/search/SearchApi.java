package org.entente.search;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.entente.graphql.Loaders;
import org.entente.graphql.PageInfo;
import org.entente.graphql.PageRequest;
import org.entente.graphql.Paging;
import org.entente.graphql.SearchHit;
import org.entente.party.Country;
import org.entente.party.PartyTables;

/** Search in GraphQL. */
@GraphQLApi
public class SearchApi {
  private final Searches searches;
  private final Facets facets;
  private final Highlights highlights;
  private final Loaders loaders;

  SearchApi(Searches searches, Facets facets, Highlights highlights, Loaders loaders) {
    this.searches = searches;
    this.facets = facets;
    this.highlights = highlights;
    this.loaders = loaders;
  }

  @Query
  @Description(
      """
      The records that have all words of a text, the best first: those of that name, those with the \
      words in their names, officials and posts by a title with a name or a country, those with the \
      words in their titles, in their texts or in the names of the parties, \
      officials, issues and mechanisms that they are related to; among equal ones the most \
      prominent names, then the latest date.\
      """)
  public CompletionStage<SearchConnection> search(
      @Description(
              """
              What is searched for, up to 500 characters, of which the first 16 words count, in any \
              language and script; accents and case do not matter. Each word counts, in whichever \
              order; words in quotation marks only as that phrase; no hit has a word or a phrase with \
              a hyphen before it (`summit -NATO`). The last word may be the beginning \
              of one. A word that is on record nowhere is taken for those that it may be with a \
              typing error (`replaced`); where nothing has all words, those that the fewest records \
              have are left out (`leftOut`). Nothing is found for a text without words.\
              """)
          String text,
      @Nullable @Description("Which; all unless told.") SearchFilter filter,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, Matches.ORDERING);
    return searches.hits(SearchText.of(text), filter == null ? SearchFilter.NONE : filter, page);
  }

  @NonNull
  @Description("The hits with their places in the list, and with what they were found for.")
  public CompletionStage<List<@NonNull SearchEdge>> edges(@Source SearchConnection hits) {
    return hits.edges();
  }

  @NonNull
  @Description("The hits alone.")
  public CompletionStage<List<@NonNull SearchHit>> nodes(@Source SearchConnection hits) {
    return hits.nodes();
  }

  @NonNull
  @Description("Where this page stands in the list.")
  public CompletionStage<PageInfo> pageInfo(@Source SearchConnection hits) {
    return hits.page().thenApply(PageInfo::of);
  }

  @Description(
      """
      How many hits there are on all pages, counted up to 5,000: 5000 stands for as many or more. \
      Counted only when selected.\
      """)
  public CompletionStage<Integer> totalCount(@Source SearchConnection hits) {
    return hits.found(facets::count, count -> count == 0);
  }

  @Description("Of which sorts the hits on all pages are. Counted only when selected.")
  public CompletionStage<SearchFacets> facets(@Source SearchConnection hits) {
    return hits.found(facets::facets, found -> found.kinds().isEmpty());
  }

  @NonNull
  @Description(
      """
      The words that no hit needs to have: those that the fewest records have, where nothing has all \
      words; and those behind the first 16. Empty where all count.\
      """)
  public CompletionStage<List<@NonNull String>> leftOut(@Source SearchConnection hits) {
    return hits.query().thenApply(SearchQuery::leftOut);
  }

  @NonNull
  @Description("The words that are on record nowhere, and were taken for others.")
  public CompletionStage<List<@NonNull Replacement>> replaced(@Source SearchConnection hits) {
    return hits.query().thenApply(SearchQuery::replaced);
  }

  @Description(
      """
      The texts for which it was found, at most 5, with the words marked: its own first, then names \
      of what it is related to.\
      """)
  public CompletionStage<List<@NonNull Highlight>> highlights(@Source SearchEdge hit) {
    return highlights.of(hit.recordId(), hit.query());
  }

  @NonNull
  @Description("The country or area.")
  public CompletionStage<Country> country(@Source CountryCount count) {
    return loaders.one(PartyTables.COUNTRIES, count.countryId());
  }
}
