package org.entente.identity;

import io.vertx.sqlclient.Row;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.claim.NamedOfficial;
import org.entente.shared.EdtfDate;

/**
 * Finds officials whom texts name once more. One of whom only texts tell stays whom they mean,
 * until all of them mean one other: then the two are one, and it is noted.
 */
final class MentionedAgain {
  private static final String READ =
      "select key, record_key(record_id) as official from source_key where key like $1";

  private final HeldPosts posts;
  private final WholeNames wholeNames;

  /** The slugs of officials whom texts name, by the keys that are made of the names. */
  private final Map<String, String> named = new HashMap<>();

  /** Whom texts mean that were taken to tell of one of these officials, by their slugs. */
  private final Map<String, Set<String>> meant = new HashMap<>();

  /** The codes of the parties all of whose texts are looked up. */
  private final Set<String> parties;

  /**
   * For texts that name anybody of certain parties.
   *
   * @param otherwise the codes of the parties for which anything has changed
   */
  MentionedAgain(Database database, Set<String> otherwise) {
    posts = new HeldPosts(database);
    for (Row row : database.rows(READ, HeldPosts.SCHEME + ":%")) {
      named.put(row.getString("key"), row.getString("official"));
    }
    parties = withThoseOfTheSame(otherwise);
    wholeNames = new WholeNames(database, named, parties);
  }

  /** The codes of the parties whose texts are to be looked up, lest some are left out. */
  Set<String> parties() {
    return parties;
  }

  /** With the parties of officials whom texts name for one of these parties and for others. */
  private Set<String> withThoseOfTheSame(Set<String> some) {
    Map<String, Set<String>> byOfficial = new HashMap<>();
    named.forEach((key, official) ->
        byOfficial.computeIfAbsent(official, _ -> new HashSet<>()).add(HeldPosts.party(key)));
    Set<String> all = new HashSet<>(some);
    boolean more = true;
    while (more) {
      more = false;
      for (Set<String> same : byOfficial.values()) {
        more |= !Collections.disjoint(same, all) && all.addAll(same);
      }
    }
    return all;
  }

  /** Who attended, as far as it is known by now. */
  List<Map<String, Object>> attendances(Mention mention) {
    return Attendances.found(
        mention.told(),
        mention.date(),
        (NamedOfficial called, String party, EdtfDate date) -> find(mention, called, party, date));
  }

  private Optional<NamedOfficials.Found> find(
      Mention mention, NamedOfficial called, String party, EdtfDate date) {
    Optional<NamedOfficials.Found> found = posts.find(called, party, date);
    // Whom nobody knows is put on record with the meeting, and not here.
    Optional<NamedOfficials.Found> known = found.filter(f -> !f.isKey());
    String key = HeldPosts.key(party, String.valueOf(called.name()));
    String before = named.get(key);
    if (before == null || !mention.found(key)) {
      return found.isPresent() || called.name() == null ? known : byWholeName(called, party, date);
    }
    String now = known.map(NamedOfficials.Found::official).orElse(before);
    if (parties.contains(party)) {
      meant.computeIfAbsent(before, _ -> new HashSet<>()).add(now);
    }
    return known
        .filter(_ -> now.equals(before))
        .or(() -> Optional.of(new NamedOfficials.Found(key, null)));
  }

  private Optional<NamedOfficials.Found> byWholeName(
      NamedOfficial called, String party, EdtfDate date) {
    return posts.isAmbiguous(called, party, date)
        ? Optional.empty()
        : wholeNames
            .find(called, party, date)
            .map(official -> new NamedOfficials.Found(official, null));
  }

  /** Officials of whom only texts tell, with the ones whom all of these mean. */
  Map<String, String> meant() {
    Map<String, String> others = new HashMap<>();
    meant.forEach((official, all) -> {
      if (all.size() == 1 && !all.contains(official)) {
        others.put(official, all.iterator().next());
      }
    });
    return others;
  }

  /** The parties of these, and what goes with them: who they are is still to be compared. */
  Set<String> open() {
    Set<String> officials = meant().keySet();
    return withThoseOfTheSame(
        named.keySet().stream()
            .filter(key -> officials.contains(named.get(key)))
            .map(HeldPosts::party)
            .collect(Collectors.toSet()));
  }
}
