package org.entente.identity;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.claim.NamedOfficial;
import org.entente.official.PostKind;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds officials whom texts name among those who then held a post of the party. Where one and only
 * one of them has the name, it is surely he; another, if the text gives a whole name, is put on
 * record under that; of a family name alone nothing is sure.
 */
final class HeldPosts implements NamedOfficials {
  /** The scheme of keys that are made of a party and a name. */
  static final String SCHEME = "named";

  private static final String READ =
      """
      select o.slug as official, p.slug as post, p.kind, t.from_earliest, t.from_latest, t.to_latest, \
      array(select o.full_name union select a.name from official_alias a \
      where a.official_id = o.id) as names \
      from party c join post p on p.party_id = c.id join term t on t.post_id = p.id \
      join official o on o.id = t.official_id \
      where c.code = $1 and not t.withdrawn and not o.withdrawn order by t.from_earliest, t.id\
      """;

  private record Held(
      String official,
      String post,
      PostKind kind,
      LocalDate from,
      LocalDate surelyFrom,
      @Nullable LocalDate to,
      List<List<String>> names) {

    boolean holds(EdtfDate date) {
      return !from.isAfter(date.latest()) && (to == null || !to.isBefore(date.earliest()));
    }

    /**
     * Whether it had surely begun, or the name is the whole one: at the end of a year in which two
     * of one family followed each other, the family's name alone means either.
     */
    boolean isSurely(EdtfDate date, List<String> parts) {
      return !surelyFrom.isAfter(date.earliest())
          || names.stream().anyMatch(name -> Names.telling(name).equals(Names.telling(parts)));
    }

    boolean isNear(EdtfDate date) {
      return !from.isAfter(date.latest().plusYears(WholeNames.YEARS))
          && (to == null || !to.isBefore(date.earliest().minusYears(WholeNames.YEARS)));
    }

    boolean isCalled(List<String> parts) {
      return names.stream().anyMatch(name -> Names.has(name, parts));
    }
  }

  private final Database database;

  /** Of each party by the parts of the names; all of the party by the part that is empty. */
  private final Map<String, Map<String, List<Held>>> byParty = new HashMap<>();

  HeldPosts(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Found> find(NamedOfficial called, String party, EdtfDate date) {
    String name = called.name();
    if (name == null) {
      return Optional.empty();
    }
    Map<String, Held> holders = holders(called, party, date);
    if (holders.size() == 1) {
      Held held = holders.values().iterator().next();
      return Optional.of(new Found(held.official, called.kind() == held.kind ? held.post : null));
    }
    return Names.isWhole(name) ? Optional.of(new Found(key(party, name), null)) : Optional.empty();
  }

  /**
   * Whether another can be meant than whom other texts name: several then held a post who have the
   * name, or somebody of the name held one of the kind some years before or after, as sons do.
   */
  boolean isAmbiguous(NamedOfficial called, String party, EdtfDate date) {
    List<String> parts = parts(called);
    return holders(called, party, date).size() > 1
        || candidates(party, parts).stream()
            .filter(held -> fits(held, called) && held.isCalled(parts))
            .anyMatch(
                held -> held.isNear(date) && !(held.holds(date) && held.isSurely(date, parts)));
  }

  /** Those who have the name and held a post, each with the one that fits the style if any does. */
  private Map<String, Held> holders(NamedOfficial called, String party, EdtfDate date) {
    List<String> parts = parts(called);
    boolean whole = Names.isWhole(String.valueOf(called.name()));
    Map<String, Held> holders = new LinkedHashMap<>();
    for (Held held : candidates(party, parts)) {
      boolean named = held.isCalled(parts) && (fits(held, called) || whole);
      if (named && held.holds(date) && held.isSurely(date, parts)) {
        holders.merge(
            held.official,
            held,
            (one, other) -> {
              boolean fits = other.kind == called.kind() && one.kind != called.kind();
              return fits ? other : one;
            });
      }
    }
    return holders;
  }

  private static boolean fits(Held held, NamedOfficial called) {
    return called.kind() == null || called.kind() == held.kind;
  }

  private static List<String> parts(NamedOfficial called) {
    String name = Names.withoutHonorifics(String.valueOf(called.name()));
    return Names.withoutRepeats(Names.parts(name));
  }

  private List<Held> candidates(String party, List<String> parts) {
    return byParty
        .computeIfAbsent(party, this::read)
        .getOrDefault(parts.isEmpty() ? "" : parts.getFirst(), List.of());
  }

  /** The same whatever the order of the name; a word that it has twice is there twice. */
  static String key(String party, String name) {
    String sorted =
        Names.withoutRepeats(Names.parts(name)).stream().sorted().collect(Collectors.joining("-"));
    return "%s:%s/%s".formatted(SCHEME, party, sorted);
  }

  /** The party of such a key. */
  static String party(String key) {
    return key.substring(SCHEME.length() + 1, key.indexOf('/'));
  }

  private Map<String, List<Held>> read(String party) {
    Map<String, List<Held>> byPart = new HashMap<>();
    for (Row row : database.rows(READ, party)) {
      List<List<String>> names = new ArrayList<>();
      for (String name : row.getArrayOfStrings("names")) {
        names.add(Names.parts(name));
      }
      Held held =
          new Held(
              row.getString("official"),
              row.getString("post"),
              PostKind.valueOf(row.getString("kind")),
              row.getLocalDate("from_earliest"),
              row.getLocalDate("from_latest"),
              row.getLocalDate("to_latest"),
              names);
      Set<String> parts = names.stream().flatMap(List::stream).collect(Collectors.toSet());
      parts.add("");
      parts.forEach(part -> byPart.computeIfAbsent(part, _ -> new ArrayList<>()).add(held));
    }
    return byPart;
  }
}
