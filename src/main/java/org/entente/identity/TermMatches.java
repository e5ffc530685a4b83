package org.entente.identity;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which term on record a source means: one of the same official in the same post and days. */
final class TermMatches {
  private static final String READ =
      """
      select t.slug, o.slug || ' ' || p.slug as held, t.from_earliest, t.from_latest, \
      t.to_earliest, t.to_latest \
      from term t join official o on o.id = t.official_id join post p on p.id = t.post_id \
      where o.slug = any($1) and not t.withdrawn order by t.from_earliest, t.id\
      """;

  private record Stored(String slug, TermDays days) {}

  private final Map<String, List<Stored>> byPost = new HashMap<>();

  TermMatches(Database database, Collection<String> officials) {
    for (Row row : database.rows(READ, (Object) officials.toArray(String[]::new))) {
      add(row.getString("held"), new Stored(row.getString("slug"), TermDays.of(row)));
    }
  }

  /** Knows a term that is put on record now, by its fields with our keys. */
  void add(Map<String, Object> term, String slug) {
    add(held(term), new Stored(slug, TermDays.of(term)));
  }

  private void add(String held, Stored term) {
    byPost.computeIfAbsent(held, _ -> new ArrayList<>()).add(term);
  }

  Optional<Match> of(Map<String, Object> term) {
    if (!term.containsKey("official") || !term.containsKey("post")) {
      return Optional.empty();
    }
    TermDays days = TermDays.of(term);
    return byPost.getOrDefault(held(term), List.of()).stream()
        .filter(stored -> stored.days.isSameAs(days))
        .min(Comparator.comparingLong(stored -> stored.days.daysApart(days)))
        .map(stored ->
            new Match(
                stored.slug,
                Rule.TERM,
                "%s has a term in that post from about then on."
                    .formatted(Objects.requireNonNull(term.get("official")))));
  }

  private static String held(Map<String, Object> term) {
    return term.get("official") + " " + term.get("post");
  }
}
