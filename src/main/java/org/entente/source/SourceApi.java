package org.entente.source;

import io.smallrye.graphql.api.Nullable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.entente.graphql.Conditions;
import org.entente.graphql.ListQuery;
import org.entente.graphql.Lists;
import org.entente.graphql.Loaders;
import org.entente.graphql.NodeTypes;
import org.entente.graphql.Ordering;
import org.entente.graphql.PageRequest;
import org.entente.graphql.Paging;
import org.entente.graphql.RecordTable;
import org.entente.graphql.Records;

/** Sources and citations in GraphQL. */
@GraphQLApi
public class SourceApi implements NodeTypes {
  private static final String KEYS =
      "select r.id as owner_id, record_key(r.id) as key from record r where r.id = any($1)";

  private final Records records;
  private final Lists lists;
  private final Loaders loaders;

  SourceApi(Records records, Lists lists, Loaders loaders) {
    this.records = records;
    this.lists = lists;
    this.loaders = loaders;
  }

  @Query
  @Nullable
  @Description("The source with this key; an error NOT_FOUND if there is none.")
  public CompletionStage<Source> source(@Description("A source's `slug`.") String slug) {
    return records.byKey(Source.TABLE, slug, "slug");
  }

  @Query
  @Description("The documents that records rest on.")
  public CompletionStage<SourceConnection> sources(
      @Nullable @Description("Which; all unless told.") SourceFilter filter,
      @DefaultValue(SourceOrder.USUAL) @Description(Paging.ORDER) SourceOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    Ordering ordering = orderBy.ordering();
    Conditions conditions = filter == null ? new Conditions() : filter.conditions();
    PageRequest page = PageRequest.of(first, after, last, before, ordering);
    return lists
        .page(ListQuery.of(Source.TABLE, conditions, ordering), page)
        .thenApply(SourceConnection::new);
  }

  @Description("What the record rests on, by the dates of the sources.")
  public CompletionStage<List<@NonNull Citation>> citations(
      @org.eclipse.microprofile.graphql.Source CitedRecord cited) {
    return loaders.manyOnLevels(
        "citations", Citation.OF_RECORD, Citation.REFERENCES, Citation::new, cited.recordId());
  }

  @Description("The fields on which the record's sources differ; empty where they agree.")
  public CompletionStage<List<@NonNull Dispute>> disputes(
      @org.eclipse.microprofile.graphql.Source CitedRecord cited) {
    return citations(cited)
        .thenCompose(citations ->
            keys(cited, citations).thenApply(keys -> Dispute.of(cited, citations, keys)));
  }

  /** Of records that are values of what the citations are about; few are. */
  private CompletionStage<Map<Long, String>> keys(CitedRecord cited, List<Citation> citations) {
    List<Long> named =
        citations.stream()
            .map(Citation::getAttribute)
            .filter(Objects::nonNull)
            .flatMap(attribute -> cited.referenceOf(attribute).stream())
            .distinct()
            .toList();
    CompletionStage<Map<Long, String>> keys = CompletableFuture.completedStage(new HashMap<>());
    for (Long id : named) {
      keys =
          keys.thenCombine(
              loaders.many(KEYS, row -> row.getString("key"), id),
              (all, found) -> {
                found.forEach(key -> all.put(id, key));
                return all;
              });
    }
    return keys;
  }

  @Description(
      """
      Whether all that the record rests on was found in texts by programs, and checked by nobody, as \
      the events of GDELT are.\
      """)
  public CompletionStage<@NonNull Boolean> machineCoded(
      @org.eclipse.microprofile.graphql.Source CitedRecord cited) {
    return citations(cited)
        .thenApply(citations -> citations.stream().allMatch(Citation::machineCoded));
  }

  @NonNull
  @Description("The document.")
  public CompletionStage<Source> source(
      @org.eclipse.microprofile.graphql.Source Citation citation) {
    return loaders.one(Source.TABLE, citation.sourceId());
  }

  @Override
  public Map<String, RecordTable<?>> nodeTables() {
    return Map.of("Source", Source.TABLE);
  }
}
