package org.entente.identity;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.claim.OfficialClaim;
import org.entente.claim.TermClaim;
import org.entente.official.PostKind;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * Who held posts on record, by their names: whoever is said to hold a post in the days when
 * somebody of that name held it is the same, whatever initials either has.
 */
final class Holders {
  private static final String READ =
      """
      select p.slug as post, p.kind, p.several_holders, o.slug as official, o.wikidata_id, \
      t.from_earliest, t.to_latest, \
      array(select o.full_name union select a.name from official_alias a \
      where a.official_id = o.id) as names \
      from post p join term t on t.post_id = p.id join official o on o.id = t.official_id \
      where p.slug = any($1) and not t.withdrawn and not o.withdrawn order by o.slug, t.id\
      """;

  /** What one alone holds at a time, also where no editor has said so. */
  private static final Set<PostKind> HELD_ALONE =
      EnumSet.of(PostKind.HEAD_OF_STATE, PostKind.HEAD_OF_GOVERNMENT, PostKind.FOREIGN_MINISTER);

  private record Holder(
      String official,
      @Nullable String item,
      Set<Set<String>> names,
      boolean alone,
      LocalDate from,
      @Nullable LocalDate to) {

    boolean isMeant(TermClaim term, Set<Set<String>> called, @Nullable String otherItem) {
      boolean another = item != null && otherItem != null && !item.equals(otherItem);
      return !another
          && holds(term)
          && (names.stream().anyMatch(called::contains) || (alone && isCalledAlike(term, called)));
    }

    private boolean isCalledAlike(TermClaim term, Set<Set<String>> called) {
      EdtfDate begin = term.from();
      return begin != null
          && Math.abs(ChronoUnit.DAYS.between(from, begin.earliest())) <= TermDays.DAYS_APART
          && names.stream()
              .flatMap(Set::stream)
              .filter(part -> !Names.tellsNothing(part))
              .anyMatch(part -> called.stream().anyMatch(name -> name.contains(part)));
    }

    private boolean holds(TermClaim term) {
      EdtfDate begin = term.from() == null ? term.to() : term.from();
      EdtfDate end = term.to() == null ? begin : term.to();
      return begin != null
          && end != null
          && !from.isAfter(end.latest().plusDays(TermDays.DAYS_APART))
          && (to == null || !begin.earliest().isAfter(to.plusDays(TermDays.DAYS_APART)));
    }
  }

  private final Map<String, List<Holder>> byPost = new HashMap<>();

  Holders(Database database, Collection<String> posts) {
    for (Row row : database.rows(READ, (Object) posts.toArray(String[]::new))) {
      Set<Set<String>> names = new HashSet<>();
      for (String name : row.getArrayOfStrings("names")) {
        names.add(words(name));
      }
      byPost
          .computeIfAbsent(row.getString("post"), _ -> new ArrayList<>())
          .add(
              new Holder(
                  row.getString("official"),
                  row.getString("wikidata_id"),
                  names,
                  !row.getBoolean("several_holders")
                      || HELD_ALONE.contains(PostKind.valueOf(row.getString("kind"))),
                  row.getLocalDate("from_earliest"),
                  row.getLocalDate("to_latest")));
    }
  }

  /**
   * The one who held one of the posts as the claims say.
   *
   * @param item Wikidata's of the official, where the source gives it: another's is another
   * @param terms of the official, by the slugs of their posts
   */
  Optional<Match> of(OfficialClaim official, @Nullable String item, Map<TermClaim, String> terms) {
    Set<Set<String>> names = new HashSet<>(Set.of(words(official.fullName())));
    official.aliases().forEach(alias -> names.add(words(alias)));
    names.removeIf(name -> name.size() < 2);
    Set<String> found = new HashSet<>();
    terms.forEach((term, post) ->
        byPost.getOrDefault(post, List.of()).stream()
            .filter(holder -> holder.isMeant(term, names, item))
            .forEach(holder -> found.add(holder.official)));
    return found.size() == 1
        ? Optional.of(
            new Match(
                found.iterator().next(),
                Rule.HOLDER,
                "Somebody called '%s' held that post at that time.".formatted(official.fullName())))
        : Optional.empty();
  }

  private static Set<String> words(String name) {
    return Names.parts(name).stream().filter(part -> part.length() > 1).collect(Collectors.toSet());
  }
}
