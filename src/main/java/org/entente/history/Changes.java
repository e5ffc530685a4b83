package org.entente.history;

import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.Condition;
import org.entente.graphql.Conditions;
import org.entente.graphql.Cursor;
import org.entente.graphql.ListQuery;
import org.entente.graphql.Lists;
import org.entente.graphql.Loaders;
import org.entente.graphql.OrderDirection;
import org.entente.graphql.Ordering;
import org.entente.graphql.Page;
import org.entente.graphql.PageRequest;
import org.entente.graphql.Reading;

/** All changes, in the order in which they became visible. */
@ApplicationScoped
class Changes {
  private static final Ordering FEED = Ordering.byNumber("CHANGE", "r.id", OrderDirection.ASC);
  private static final Ordering HISTORY = Ordering.byNumber("HISTORY", "r.id", OrderDirection.DESC);
  private static final Condition OF_RECORD = Condition.of("r.record_id = parent.id");

  private static final String LAST = "select coalesce(max(id), 0) from change";

  private final Lists lists;
  private final Reading reading;
  private final Loaders loaders;

  Changes(Lists lists, Reading reading, Loaders loaders) {
    this.lists = lists;
    this.reading = reading;
    this.loaders = loaders;
  }

  /** The arguments of a page of a record's history, latest change first. */
  static PageRequest historyPage(
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before) {
    return PageRequest.of(first, after, last, before, HISTORY);
  }

  /** A page of a record's history. */
  CompletionStage<ChangeConnection> history(long recordId, PageRequest page) {
    Conditions conditions = new Conditions().add(OF_RECORD);
    return lists.page(query(conditions, HISTORY), page, recordId).thenApply(ChangeConnection::new);
  }

  /**
   * The next changes, earliest first.
   *
   * @param after null for the beginning; fails as bad input if no change of this database has it
   */
  CompletionStage<ChangeConnection> feed(
      @Nullable ChangeFilter filter, int first, @Nullable FeedCursor after) {
    Conditions conditions = filter == null ? new Conditions() : filter.conditions();
    PageRequest page = PageRequest.after(first, after == null ? null : after.in(FEED));
    ListQuery<Change> query = query(conditions, FEED);
    CompletionStage<Page<Change>> found =
        after == null
            ? lists.page(query, page)
            : lists.page(check(after).thenApply(_ -> query), page);
    return found.thenApply(Changes::withFeedCursors);
  }

  /** The next changes after that number, which was read from the database. */
  CompletionStage<ChangeConnection> after(@Nullable ChangeFilter filter, int first, long number) {
    Conditions conditions = filter == null ? new Conditions() : filter.conditions();
    PageRequest page = PageRequest.after(first, new Cursor(FEED.name(), number, number));
    return lists.page(query(conditions, FEED), page).thenApply(Changes::withFeedCursors);
  }

  /** The number of the change that the cursor names, or of the last one where there is none. */
  CompletionStage<Long> number(@Nullable FeedCursor cursor) {
    return cursor == null
        ? reading.rows(LAST, List.of(), row -> row.getLong(0)).thenApply(List::getFirst)
        : check(cursor).thenApply(FeedCursor::number);
  }

  private static ListQuery<Change> query(Conditions conditions, Ordering ordering) {
    return ListQuery.of(Change.FROM, Change.COLUMNS, conditions.list(), ordering, Change::new);
  }

  private static ChangeConnection withFeedCursors(Page<Change> page) {
    return new ChangeConnection(page.withCursors(change -> FeedCursor.of(change).asCursor()));
  }

  /** A database that was restored from a copy may have given the number to another change since. */
  private CompletionStage<FeedCursor> check(FeedCursor cursor) {
    return reading
        .rows(FeedCursor.TOKEN, List.of(cursor.number()), row -> row.getString(0))
        .thenApply(tokens -> cursor.checked(tokens));
  }

  /** What a change made of the record's fields. */
  CompletionStage<List<Difference>> differences(Change change) {
    List<Difference> known = change.knownDifferences();
    if (known != null) {
      return CompletableFuture.completedStage(known);
    }
    return loaders
        .many(RowDifference.OF_CHANGES, RowDifference::new, change.number())
        .thenApply(rows -> rows.stream().flatMap(row -> row.differences().stream()).toList());
  }
}
