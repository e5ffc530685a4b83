package org.entente.history;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.entente.graphql.Loaders;
import org.entente.graphql.Node;
import org.entente.graphql.PageRequest;
import org.entente.graphql.Paging;
import org.entente.graphql.RecordTables;
import org.entente.source.CitedRecord;

/** The change feed and the history of records in GraphQL. */
@GraphQLApi
public class HistoryApi {
  private static final String HISTORY =
      "Who changed the record when, and why; the latest change first.";

  private final Changes changes;
  private final Loaders loaders;
  private final RecordTables tables;

  HistoryApi(Changes changes, Loaders loaders, RecordTables tables) {
    this.changes = changes;
    this.loaders = loaders;
    this.tables = tables;
  }

  @Query
  @Description(
      """
      The change feed: every committed change of every record exactly once, whoever made it, the \
      earliest first, in an order that no later commit slips behind. Keep `pageInfo.endCursor`, and \
      go on `after` it to learn what has changed since; it stays valid for years.\
      """)
  public CompletionStage<ChangeConnection> changes(
      @Nullable @Description("Which; all unless told.") ChangeFilter filter,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description("Go on after the change with this cursor.") String after) {
    int size = PageRequest.size(first, "first");
    return changes.feed(filter, size, after == null ? null : FeedCursor.parse(after));
  }

  @Description(HISTORY)
  public CompletionStage<ChangeConnection> history(
      @Source CitedRecord cited,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    return changes.history(cited.recordId(), Changes.historyPage(first, after, last, before));
  }

  @Description(HISTORY)
  public CompletionStage<ChangeConnection> history(
      @Source org.entente.source.Source source,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    return changes.history(source.recordId(), Changes.historyPage(first, after, last, before));
  }

  @Nullable
  @Description("The record as it is now; null if it was deleted.")
  public CompletionStage<Node> record(@Source Change change) {
    return loaders.one(tables.of(change.getKind()), change.recordId()).thenApply(r -> (Node) r);
  }

  @Description("What was changed, field by field; the fields of the record itself first.")
  public CompletionStage<List<@NonNull Difference>> differences(@Source Change change) {
    return changes.differences(change);
  }
}
