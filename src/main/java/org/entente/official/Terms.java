package org.entente.official;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.Loaders;
import org.jspecify.annotations.Nullable;

/** Who held which post when. */
@Singleton
class Terms {
  /** A term holds on a day if it can hold then; offices change hands within a day. */
  private static final String HOLDS = Term.holdsOn("r", "$2");

  private static final String OF_OWNER =
      """
      select r.%1$s as owner_id, r.* from term r where r.%1$s = any($1) and not r.withdrawn%2$s \
      order by r.from_earliest, r.id\
      """;

  private static final String OF_PARTY =
      """
      select p.party_id as owner_id, r.* from post p join term r on r.post_id = p.id \
      where p.party_id = any($1) and not r.withdrawn and %s order by p.kind, p.title, r.from_earliest, r.id\
      """
          .formatted(HOLDS);

  private final Loaders loaders;

  Terms(Loaders loaders) {
    this.loaders = loaders;
  }

  /** Of an official, by their beginnings; only those that hold on the day, if one is given. */
  CompletionStage<List<Term>> ofOfficial(long officialId, @Nullable LocalDate asOf) {
    return of("official_id", officialId, asOf);
  }

  /** In a post, by their beginnings; only those that hold on the day, if one is given. */
  CompletionStage<List<Term>> inPost(long postId, @Nullable LocalDate asOf) {
    return of("post_id", postId, asOf);
  }

  /** In all posts of a party on a day, by the posts' kinds and titles. */
  CompletionStage<List<Term>> ofParty(long partyId, LocalDate asOf) {
    return loaders.many(OF_PARTY, Term::new, partyId, asOf);
  }

  private CompletionStage<List<Term>> of(String column, long owner, @Nullable LocalDate asOf) {
    return asOf == null
        ? loaders.many(OF_OWNER.formatted(column, ""), Term::new, owner)
        : loaders.many(OF_OWNER.formatted(column, " and " + HOLDS), Term::new, owner, asOf);
  }
}
