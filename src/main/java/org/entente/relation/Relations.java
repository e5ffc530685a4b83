package org.entente.relation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.Key;
import org.entente.graphql.Reading;
import org.entente.graphql.Records;
import org.entente.graphql.RequestException;
import org.entente.graphql.Selection;
import org.entente.issue.Issue;
import org.entente.party.Party;
import org.entente.party.PartyTables;
import org.entente.position.Position;

/** What stands between two parties. */
@Singleton
class Relations {
  /**
   * What each side said on each issue on the last day, by the day {@code $3}, on which it spoke.
   * For each issue and side two looks into the index: PostgreSQL, which takes two parties for
   * strangers, would rather read all that they ever said, and has to be kept from it by offsets.
   */
  private static final String LATEST_POSITIONS =
      """
      select r.* from (select distinct issue_id from relation_item \
      where item = 'POSITION' and one_id = $1 and other_id = $2 offset 0) issue \
      cross join unnest(array[$1, $2]) side (id) \
      cross join lateral (select i.date_earliest from relation_item i join position p on p.id = i.id \
      where i.item = 'POSITION' and i.one_id = $1 and i.other_id = $2 \
      and i.issue_id = issue.issue_id and i.date_earliest <= $3 \
      and p.holder_id = side.id and not p.withdrawn \
      order by i.date_earliest desc limit 1) last \
      cross join lateral (select p.* from relation_item i join position p on p.id = i.id \
      where i.item = 'POSITION' and i.one_id = $1 and i.other_id = $2 \
      and i.issue_id = issue.issue_id and i.date_earliest = last.date_earliest \
      and p.holder_id = side.id and not p.withdrawn offset 0) r \
      order by r.date_earliest desc, r.id\
      """;

  /** The issues alone, in the same order: of each the item of the last day, from the index. */
  private static final String ISSUES =
      """
      select issue.issue_id from (select distinct issue_id from relation_item \
      where item = 'POSITION' and one_id = $1 and other_id = $2 offset 0) issue \
      cross join lateral (select i.date_earliest, i.id from relation_item i \
      where i.item = 'POSITION' and i.one_id = $1 and i.other_id = $2 \
      and i.issue_id = issue.issue_id and i.date_earliest <= $3 \
      order by i.date_earliest desc, i.id limit 1) last \
      order by last.date_earliest desc, last.id\
      """;

  private final Records records;
  private final Reading reading;

  Relations(Records records, Reading reading) {
    this.records = records;
    this.reading = reading;
  }

  /** Two parties by their codes. */
  CompletionStage<Pair> pair(List<String> codes, String argument) {
    return records
        .ids(keys(codes, argument))
        .thenApply(ids -> {
          checkTwo(ids.getFirst(), ids.getLast(), argument);
          return Pair.of(ids.getFirst(), ids.getLast());
        });
  }

  /** Two parties seen together. */
  CompletionStage<Relation> between(List<String> codes, LocalDate asOf) {
    String argument = "between";
    return records
        .byKeys(PartyTables.PARTIES, keys(codes, argument))
        .thenApply(parties -> {
          checkTwo(parties.getFirst().recordId(), parties.getLast().recordId(), argument);
          return new Relation((Party) parties.getFirst(), (Party) parties.getLast(), asOf);
        });
  }

  /** As a party has several codes. */
  private static void checkTwo(long one, long other, String argument) {
    if (one == other) {
      throw notTwo(argument);
    }
  }

  private static List<Key> keys(List<String> codes, String argument) {
    if (codes.size() != 2) {
      throw notTwo(argument);
    }
    return List.of(
        new Key(PartyTables.PARTIES, codes.getFirst(), argument + "[0]"),
        new Key(PartyTables.PARTIES, codes.getLast(), argument + "[1]"));
  }

  private static RequestException notTwo(String argument) {
    return RequestException.badInput(argument, "Give the codes of two different parties.");
  }

  /**
   * The issues between them, those on which a side spoke last first; with the positions only where
   * these are selected, as there are many.
   */
  CompletionStage<List<RelationIssue>> issues(Relation relation) {
    Pair pair = relation.pair();
    List<Object> asked = List.of(pair.one(), pair.other(), relation.getAsOf());
    return Selection.contains("latestPositions")
        ? reading.rows(LATEST_POSITIONS, asked, Position::new).thenCompose(this::byIssue)
        : reading
            .rows(ISSUES, asked, row -> row.getLong("issue_id"))
            .thenCompose(ids -> issues(ids, Map.of()));
  }

  private CompletionStage<List<RelationIssue>> byIssue(List<Position> positions) {
    Map<Long, List<Position>> byIssue = new LinkedHashMap<>();
    positions.forEach(p -> byIssue.computeIfAbsent(p.issueId(), _ -> new ArrayList<>()).add(p));
    return issues(List.copyOf(byIssue.keySet()), byIssue);
  }

  private CompletionStage<List<RelationIssue>> issues(
      List<Long> ids, Map<Long, List<Position>> positions) {
    if (ids.isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    return records
        .byIds(Issue.TABLE, ids)
        .thenApply(issues ->
            issues.stream()
                .map(i -> new RelationIssue(i, positions.getOrDefault(i.recordId(), List.of())))
                .toList());
  }
}
