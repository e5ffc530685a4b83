package org.entente.identity;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which term on record a source means: one of the same official in the same post that began at
 * about the same time, or that surely goes on when the source's begins.
 */
final class TermMatches {
  /** Sources differ by days: some count from the election, some from the oath. */
  static final long DAYS_APART = 60;

  private static final String READ =
      """
      select t.slug, o.slug || ' ' || p.slug as held, t.from_earliest, t.from_latest, t.to_earliest \
      from term t join official o on o.id = t.official_id join post p on p.id = t.post_id \
      where o.slug = any($1) and not t.withdrawn order by t.from_earliest, t.id\
      """;

  private record Stored(
      String slug, LocalDate fromEarliest, LocalDate fromLatest, @Nullable LocalDate toEarliest) {

    boolean isAbout(LocalDate earliest, LocalDate latest) {
      LocalDate begin = fromEarliest.isAfter(earliest) ? fromEarliest : earliest;
      LocalDate end = fromLatest.isBefore(latest) ? fromLatest : latest;
      boolean goesOn =
          !latest.isBefore(fromLatest) && (toEarliest == null || latest.isBefore(toEarliest));
      return goesOn || ChronoUnit.DAYS.between(end, begin) <= DAYS_APART;
    }
  }

  private final Map<String, List<Stored>> byPost = new HashMap<>();

  TermMatches(Database database, Collection<String> officials) {
    for (Row row : database.rows(READ, (Object) officials.toArray(String[]::new))) {
      add(
          row.getString("held"),
          new Stored(
              row.getString("slug"),
              row.getLocalDate("from_earliest"),
              row.getLocalDate("from_latest"),
              row.getLocalDate("to_earliest")));
    }
  }

  /** Knows a term that is put on record now, by its fields with our keys. */
  void add(Map<String, Object> term, String slug) {
    Map<String, Object> to = FieldValues.fields(term.getOrDefault("to", Map.of()));
    add(
        held(term),
        new Stored(
            slug,
            day(term, "earliest"),
            day(term, "latest"),
            to.isEmpty() ? null : LocalDate.parse(String.valueOf(to.get("earliest")))));
  }

  private void add(String held, Stored term) {
    byPost.computeIfAbsent(held, _ -> new ArrayList<>()).add(term);
  }

  Optional<Match> of(Map<String, Object> term) {
    if (!term.containsKey("official") || !term.containsKey("post")) {
      return Optional.empty();
    }
    return byPost.getOrDefault(held(term), List.of()).stream()
        .filter(stored -> stored.isAbout(day(term, "earliest"), day(term, "latest")))
        .findFirst()
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

  private static LocalDate day(Map<String, Object> term, String bound) {
    Map<String, Object> from = FieldValues.fields(Objects.requireNonNull(term.get("from")));
    return LocalDate.parse(String.valueOf(from.get(bound)));
  }
}
