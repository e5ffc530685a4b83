package org.entente.relation;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.ListQuery;
import org.entente.graphql.Lists;
import org.entente.graphql.Loaders;
import org.entente.graphql.OrderDirection;
import org.entente.graphql.Ordering;
import org.entente.graphql.Page;
import org.entente.graphql.PageRequest;
import org.entente.graphql.StoredTable;
import org.entente.graphql.TimelineItem;
import org.jspecify.annotations.Nullable;

/** Timelines: one statement for the order of a page, and one for the items of each kind in it. */
@Singleton
class Timelines {
  private final Lists lists;
  private final Loaders loaders;

  Timelines(Lists lists, Loaders loaders) {
    this.lists = lists;
    this.loaders = loaders;
  }

  static Ordering ordering(OrderDirection direction) {
    return Ordering.byDate("DATE", "r.date_earliest", direction);
  }

  /**
   * A page of a timeline.
   *
   * @param pair the two parties that share the items; nothing for all items on record
   */
  CompletionStage<TimelineConnection> page(
      CompletionStage<@Nullable Pair> pair,
      TimelineFilter filter,
      Ordering ordering,
      PageRequest request) {
    if (filter.someKinds().isEmpty()) {
      Page<TimelineItem> nothing = Page.of(request, List.of(), 0);
      return pair.thenApply(_ -> new TimelineConnection(nothing));
    }
    CompletionStage<ListQuery<TimelineEntry>> query =
        pair.thenApply(known -> query(known, filter, ordering));
    return lists
        .page(query, request)
        .thenCompose(this::withItems)
        .thenApply(TimelineConnection::new);
  }

  private static ListQuery<TimelineEntry> query(
      @Nullable Pair pair, TimelineFilter filter, Ordering ordering) {
    return new ListQuery<>(
        filter.someKinds().stream().map(kind -> TimelineSql.items(kind, pair, filter)).toList(),
        "r.id, r.kind, r.item_id",
        List.of(),
        ordering,
        TimelineEntry::of);
  }

  private CompletionStage<Page<TimelineItem>> withItems(Page<TimelineEntry> page) {
    Map<TimelineEntry, TimelineItem> items = new HashMap<>();
    return CompletableFuture.allOf(
            Arrays.stream(TimelineKind.values())
                .map(kind -> fetch(page, kind, kind.items(), items))
                .toArray(CompletableFuture[]::new))
        .thenApply(_ -> page.map(entry -> Objects.requireNonNull(items.get(entry))));
  }

  private <T extends TimelineItem> CompletableFuture<Void> fetch(
      Page<TimelineEntry> page,
      TimelineKind kind,
      StoredTable<T> table,
      Map<TimelineEntry, TimelineItem> items) {
    List<TimelineEntry> entries =
        page.nodes().stream().filter(entry -> entry.kind() == kind).toList();
    return loaders
        .each(table, entries.stream().map(TimelineEntry::itemId).toList())
        .thenAccept(found -> {
          synchronized (items) {
            for (int i = 0; i < entries.size(); i++) {
              items.put(entries.get(i), found.get(i));
            }
          }
        })
        .toCompletableFuture();
  }
}
