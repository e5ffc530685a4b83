package org.entente.identity;

import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.claim.Key;
import org.entente.claim.TermClaim;

/**
 * Who held the posts of foreign ministers when, as each source says: where a source mostly has two
 * people in office at a time, it means two posts, whatever their titles.
 */
final class PostHolders {
  private static final String READ =
      """
      select p.slug as post, k.entry ->> 'official' as official, t.from_earliest, t.from_latest, \
      t.to_earliest, t.to_latest from party c join post p on p.party_id = c.id \
      join term t on t.post_id = p.id join source_key k on k.record_id = t.id \
      where c.code = any($1) and p.kind = 'FOREIGN_MINISTER' and not t.withdrawn\
      """;

  /**
   * Somebody's term.
   *
   * @param official by the source's key
   */
  private record Held(String official, TermDays days) {
    boolean isAtOnceWith(Held other) {
      return scheme().equals(other.scheme())
          && !official.equals(other.official)
          && days.overlaps(other.days);
    }

    private String scheme() {
      return official.substring(0, official.indexOf(':'));
    }
  }

  /** By the slugs of posts on record, and by the keys of those that a batch tells of. */
  private final Map<String, Set<Held>> byPost = new HashMap<>();

  PostHolders(Database database, Collection<String> parties, List<SourceEntry> entries) {
    for (Row row : database.rows(READ, (Object) parties.toArray(String[]::new))) {
      add(row.getString("post"), new Held(row.getString("official"), TermDays.of(row)));
    }
    for (SourceEntry entry : entries) {
      if (entry.claim() instanceof TermClaim term) {
        add(
            term.post().toString(),
            new Held(term.official().toString(), TermDays.of(entry.fields())));
      }
    }
  }

  private void add(String post, Held held) {
    byPost.computeIfAbsent(post, _ -> new HashSet<>()).add(held);
  }

  /** Knows that a key stands for a post on record from now on. */
  void move(Key key, String slug) {
    List.copyOf(of(key.toString())).forEach(held -> add(slug, held));
  }

  /**
   * Whether most of those whom a source has in the post of the key had somebody beside them in the
   * other. A single one is rather an error of the source.
   */
  boolean areTwo(String slug, Key key) {
    Collection<Held> holders = of(key.toString());
    long beside =
        holders.stream().filter(one -> of(slug).stream().anyMatch(one::isAtOnceWith)).count();
    return beside * 2 > holders.size();
  }

  private Collection<Held> of(String post) {
    return byPost.getOrDefault(post, Set.of());
  }
}
