package org.entente.identity;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.claim.PostClaim;
import org.entente.official.PostKind;
import org.jspecify.annotations.Nullable;

/**
 * Which post on record a source means: one of the same party, kind and title. A title counts
 * without the party in it; and a party has one foreign minister, whatever the title, unless a
 * source has two at a time, and one ambassador to a country.
 */
final class PostMatches {
  private static final String READ =
      """
      select p.slug, c.code as party, p.kind, p.title, a.code as accredited_to \
      from post p join party c on c.id = p.party_id left join party a on a.id = p.accredited_to_id \
      where c.code = any($1) and not p.withdrawn order by p.id\
      """;

  private static final String CALLED = "%s has one post of the kind %s that is called '%s'.";
  private static final String AMBASSADOR =
      "%1$s has one ambassador to %4$s at a time, also where a source says '%3$s'.";

  private record Stored(String slug, PostKind kind, String title, @Nullable String accreditedTo) {}

  private final Map<String, List<Stored>> byParty = new HashMap<>();
  private final PostHolders holders;
  private final Ambassadors ambassadors;

  PostMatches(Database database, Collection<String> parties, List<SourceEntry> entries) {
    holders = new PostHolders(database, parties, entries);
    ambassadors = Ambassadors.of(database, entries);
    for (Row row : database.rows(READ, (Object) parties.toArray(String[]::new))) {
      add(
          row.getString("party"),
          new Stored(
              row.getString("slug"),
              PostKind.valueOf(row.getString("kind")),
              title(row.getString("title"), PostKind.valueOf(row.getString("kind"))),
              row.getString("accredited_to")));
    }
  }

  /** Knows a post that is put on record now. */
  void add(PostClaim post, String slug) {
    holders.move(post.key(), slug);
    add(
        post.party(),
        new Stored(slug, post.kind(), title(post.title(), post.kind()), post.accreditedTo()));
  }

  private void add(String party, Stored post) {
    byParty.computeIfAbsent(party, _ -> new ArrayList<>()).add(post);
  }

  Optional<Match> of(PostClaim post) {
    String title = title(post.title(), post.kind());
    List<Stored> alike =
        byParty.getOrDefault(post.party(), List.of()).stream()
            .filter(stored ->
                stored.kind == post.kind()
                    && Objects.equals(stored.accreditedTo, post.accreditedTo()))
            .toList();
    return alike.stream()
        .filter(stored -> stored.title.equals(title))
        .findFirst()
        .map(stored -> match(post, stored, CALLED))
        .or(() ->
            alike.stream()
                .filter(stored -> isOnlyOne(stored, post))
                .findFirst()
                .map(stored -> match(post, stored, CALLED)))
        .or(() ->
            alike.stream()
                .filter(stored -> areAmbassadors(stored, post))
                .findFirst()
                .map(stored -> match(post, stored, AMBASSADOR)));
  }

  private Match match(PostClaim post, Stored stored, String explanation) {
    holders.move(post.key(), stored.slug);
    return new Match(
        stored.slug,
        Rule.POST,
        explanation.formatted(post.party(), post.kind(), post.title(), post.accreditedTo()));
  }

  private boolean areAmbassadors(Stored stored, PostClaim post) {
    return ambassadors.have(stored.title, post) && ambassadors.have(post.title(), post);
  }

  private boolean isOnlyOne(Stored stored, PostClaim post) {
    return post.kind() == PostKind.FOREIGN_MINISTER && !holders.areTwo(stored.slug, post.key());
  }

  /** The President of the United States is called President among their posts. */
  private static String title(String title, PostKind kind) {
    boolean head = kind == PostKind.HEAD_OF_STATE || kind == PostKind.HEAD_OF_GOVERNMENT;
    return String.join(" ", Names.parts(head ? title.replaceFirst("(?i) of .*", "") : title));
  }
}
