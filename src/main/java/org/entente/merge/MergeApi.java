package org.entente.merge;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.entente.graphql.Condition;
import org.entente.graphql.Conditions;
import org.entente.graphql.ListQuery;
import org.entente.graphql.Lists;
import org.entente.graphql.Loaders;
import org.entente.graphql.Node;
import org.entente.graphql.OrderDirection;
import org.entente.graphql.Ordering;
import org.entente.graphql.PageRequest;
import org.entente.graphql.Paging;
import org.entente.graphql.RecordKind;
import org.entente.graphql.RecordTables;
import org.entente.source.CitedRecord;

/** Records that are about the same, in GraphQL. */
@GraphQLApi
public class MergeApi {
  private static final Ordering FOUND =
      Ordering.byNumber("POSSIBLE_DUPLICATE", "r.id", OrderDirection.ASC);

  /** Nobody can decide what a withdrawn record is about. */
  private static final String UNDECIDED =
      """
      r.decision is null and not (select f.withdrawn from record f where f.id = r.first_id) \
      and not (select s.withdrawn from record s where s.id = r.second_id)\
      """;

  private final Lists lists;
  private final Loaders loaders;
  private final RecordTables tables;

  MergeApi(Lists lists, Loaders loaders, RecordTables tables) {
    this.lists = lists;
    this.loaders = loaders;
    this.tables = tables;
  }

  @Query
  @Description(
      """
      Pairs of records that may be about the same, as rules found when datasets were imported, the \
      longest known first. Editors decide; what is decided is no longer in the list, but in that of \
      its decision. A pair of a record that is merged is one of the record that is kept.\
      """)
  public CompletionStage<PossibleDuplicateConnection> possibleDuplicates(
      @Nullable @Description("Of which kind; all unless told.") RecordKind kind,
      @Nullable @Description("Those that were decided so; those to be decided unless told.")
          DuplicateDecision decision,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    Conditions conditions =
        new Conditions()
            .add(
                decision == null
                    ? Condition.of(UNDECIDED)
                    : Condition.of("r.decision = ?", decision.name()));
    if (kind != null) {
      conditions.add(Condition.of("r.kind = ?", kind.name()));
    }
    ListQuery<PossibleDuplicate> query =
        ListQuery.of(
            PossibleDuplicate.FROM,
            PossibleDuplicate.COLUMNS,
            conditions.list(),
            FOUND,
            PossibleDuplicate::new);
    return lists
        .page(query, PageRequest.of(first, after, last, before, FOUND))
        .thenApply(PossibleDuplicateConnection::new);
  }

  @Description("The two records.")
  public CompletionStage<List<@NonNull Node>> records(@Source PossibleDuplicate pair) {
    return loaders
        .each(tables.of(pair.getKind()), List.of(pair.first(), pair.second()))
        .thenApply(records -> records.stream().map(Node.class::cast).toList());
  }

  @Description(
      """
      The keys by which sources know the record, and why; empty where none does. Those of now, \
      also where the record is read as of an instant: the history does not keep them.\
      """)
  public CompletionStage<List<@NonNull SourceKey>> sourceKeys(@Source CitedRecord cited) {
    return loaders.many(SourceKey.OF_RECORDS, SourceKey::of, cited.recordId());
  }

  @Nullable
  @Description(
      """
      The record that this one was merged with, as they are about the same; it says all that this \
      one said. Null where it was not.\
      """)
  public CompletionStage<MergedInto> mergedInto(@Source CitedRecord cited) {
    return loaders
        .many(MergedInto.OF_RECORDS, MergedInto::new, cited.recordId())
        .thenApply(found -> found.isEmpty() ? null : found.getFirst());
  }

  @Description("The record that is kept.")
  public CompletionStage<Node> record(@Source MergedInto merge) {
    return loaders.one(tables.of(merge.kind()), merge.otherId()).thenApply(Node.class::cast);
  }

  @Description(
      """
      The records that were merged with this one, the first first; empty where none was. `split` \
      takes each back by the id of its `record`.\
      """)
  public CompletionStage<List<@NonNull MergedFrom>> mergedFrom(@Source CitedRecord cited) {
    return loaders.many(MergedFrom.OF_RECORDS, MergedFrom::new, cited.recordId());
  }

  @Description("The record that was merged, as it was; `split` takes its id.")
  public CompletionStage<Node> record(@Source MergedFrom merge) {
    return loaders.one(tables.of(merge.kind()), merge.otherId()).thenApply(Node.class::cast);
  }
}
