package org.entente.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.Key;
import org.entente.graphql.Reading;
import org.entente.graphql.Records;
import org.entente.issue.Issue;
import org.entente.party.PartiesFilter;
import org.jspecify.annotations.Nullable;

/** Looks up what a filter of changes names, once for all changes that will be matched with it. */
@ApplicationScoped
class ChangeMatches {
  private static final String WITH_PARTS =
      "select i.id from issue i where i.id in " + ChangeFilter.ISSUES.replace("?", "$1");

  private final Records records;
  private final Reading reading;

  ChangeMatches(Records records, Reading reading) {
    this.records = records;
    this.reading = reading;
  }

  /** The filter by numbers. Fails as bad input where a key is of no record. */
  CompletionStage<ChangeMatch> of(@Nullable ChangeFilter filter) {
    if (filter == null) {
      return CompletableFuture.completedStage(ChangeMatch.ALL);
    }
    PartiesFilter parties = filter.parties();
    List<Key> all = parties == null ? List.of() : parties.allKeys("filter.parties");
    List<Key> any = parties == null ? List.of() : parties.anyKeys("filter.parties");
    List<Key> keys = new ArrayList<>(all);
    keys.addAll(any);
    String issue = filter.issue();
    if (issue != null) {
      keys.add(new Key(Issue.TABLE, issue, "filter.issue"));
    }
    if (keys.isEmpty()) {
      return CompletableFuture.completedStage(
          new ChangeMatch(Set.of(), Set.of(), Set.of(), filter::matches));
    }
    return records
        .ids(keys)
        .thenCompose(ids -> {
          Set<Long> each = new HashSet<>(ids.subList(0, all.size()));
          Set<Long> one = new HashSet<>(ids.subList(all.size(), all.size() + any.size()));
          return issues(issue == null ? null : ids.getLast())
              .thenApply(issues -> new ChangeMatch(each, one, issues, filter::matches));
        });
  }

  private CompletionStage<Set<Long>> issues(@Nullable Long issue) {
    return issue == null
        ? CompletableFuture.completedStage(Set.of())
        : reading.rows(WITH_PARTS, List.of(issue), row -> row.getLong(0)).thenApply(Set::copyOf);
  }
}
