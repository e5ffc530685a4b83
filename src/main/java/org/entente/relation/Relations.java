package org.entente.relation;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.entente.issue.Issue;
import org.entente.party.Party;
import org.entente.party.PartyTables;
import org.entente.position.Position;

/** What stands between two parties. */
@ApplicationScoped
class Relations {
  private final Records records;
  private final Reading reading;

  Relations(Records records, Reading reading) {
    this.records = records;
    this.reading = reading;
  }

  /** The numbers of two parties, by their codes. */
  CompletionStage<Pair> pair(List<String> codes, String argument) {
    return records
        .ids(keys(codes, argument))
        .thenApply(ids -> {
          // A party has several codes.
          if (ids.getFirst().equals(ids.getLast())) {
            throw notTwo(argument);
          }
          return Pair.of(ids);
        });
  }

  /** The pair with the issues that concern both. */
  CompletionStage<Pair> withIssues(Pair pair) {
    return reading
        .rows(Pair.ISSUES, List.of(pair.one(), pair.other()), row -> row.getLong("issue_id"))
        .thenApply(issues -> new Pair(pair.one(), pair.other(), issues));
  }

  /** Two parties seen together. */
  CompletionStage<Relation> between(List<String> codes, LocalDate asOf) {
    return pair(codes, "between")
        .thenCompose(pair -> records.byIds(PartyTables.PARTIES, List.of(pair.one(), pair.other())))
        .thenApply(
            parties -> new Relation((Party) parties.getFirst(), (Party) parties.getLast(), asOf));
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

  /** The positions of the last day, by the day $1, on which each side spoke on each issue. */
  private static String latestPositions(Pair pair) {
    return """
    select r.* from (select s.*, rank() over (partition by s.issue_id, s.holder_id \
    order by s.date_earliest desc) as place from (select p.* from position p where %s \
    union all select p.* from position p where %s) s \
    where s.date_earliest <= $1 and not s.withdrawn) r \
    where r.place = 1 order by r.date_earliest desc, r.id\
    """
        .formatted(pair.saidAtMeetings(), pair.saidOnIssues());
  }

  /** The issues between them, those on which a side spoke last first. */
  CompletionStage<List<RelationIssue>> issues(Relation relation) {
    return withIssues(relation.pair())
        .thenCompose(
            pair -> reading.rows(latestPositions(pair), List.of(relation.getAsOf()), Position::new))
        .thenCompose(this::byIssue);
  }

  private CompletionStage<List<RelationIssue>> byIssue(List<Position> positions) {
    Map<Long, List<Position>> byIssue = new LinkedHashMap<>();
    positions.forEach(p -> byIssue.computeIfAbsent(p.issueId(), _ -> new ArrayList<>()).add(p));
    if (byIssue.isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    return records
        .byIds(Issue.TABLE, List.copyOf(byIssue.keySet()))
        .thenApply(issues ->
            issues.stream()
                .map(i -> new RelationIssue(i, byIssue.getOrDefault(i.recordId(), List.of())))
                .toList());
  }
}
