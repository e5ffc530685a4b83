package org.entente.party;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.Loaders;
import org.jspecify.annotations.Nullable;

/** Countries and organizations by their numbers, fetched together for all of a level. */
@Singleton
public class Parties {
  private final Loaders loaders;

  Parties(Loaders loaders) {
    this.loaders = loaders;
  }

  /** The party, or null if there is no number. */
  public CompletionStage<@Nullable Party> party(@Nullable Long recordId) {
    return loaders.one(PartyTables.PARTIES, recordId).thenApply(party -> (Party) party);
  }

  /** The country, or null if there is no number. */
  public CompletionStage<@Nullable Country> country(@Nullable Long recordId) {
    return loaders.one(PartyTables.PARTIES, recordId).thenApply(party -> (Country) party);
  }

  /** The parties, in the order of the numbers. */
  public CompletionStage<List<Party>> each(Collection<Long> recordIds) {
    return loaders
        .each(PartyTables.PARTIES, recordIds)
        .thenApply(parties -> parties.stream().map(Party.class::cast).toList());
  }
}
