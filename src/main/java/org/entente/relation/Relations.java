package org.entente.relation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.Key;
import org.entente.graphql.Records;
import org.entente.graphql.RequestException;
import org.entente.party.Party;
import org.entente.party.PartyTables;

/** What stands between two parties. */
@Singleton
class Relations {
  private final Records records;

  Relations(Records records) {
    this.records = records;
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
}
