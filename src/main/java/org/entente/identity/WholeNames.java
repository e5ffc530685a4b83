package org.entente.identity;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
 * Finds the official whom a text calls by the family name, where no post on record tells who it is,
 * among those of the party whom other texts name in whole: it is he if he alone of them has the
 * name, is styled alike there, and was so within three years.
 */
final class WholeNames {
  /** For how long the name is taken to mean the same. */
  static final int YEARS = 3;

  private static final String READ =
      """
      select t.value ->> 'party' as party, t.value #>> '{called,name}' as name, \
      t.value #>> '{called,kind}' as kind, m.date_earliest \
      from source_key k join meeting m on m.id = k.record_id \
      cross join jsonb_array_elements(k.mentions) t \
      where k.mentions is not null and not m.withdrawn and t.value ? 'called' \
      and t.value ->> 'party' = any($1)\
      """;

  private record Named(
      String official, List<String> parts, @Nullable PostKind kind, LocalDate day) {

    boolean isNear(EdtfDate date) {
      return !day.isAfter(date.latest().plusYears(YEARS))
          && !day.isBefore(date.earliest().minusYears(YEARS));
    }
  }

  private final Map<String, List<Named>> byParty = new HashMap<>();

  /**
   * Of texts that name officials of certain parties.
   *
   * @param officials the slugs of those of whom only texts tell, by the keys made of their names
   */
  WholeNames(Database database, Map<String, String> officials, Set<String> parties) {
    if (parties.isEmpty()) {
      // As mostly at the end of an import that changed nothing: no text is read for nobody.
      return;
    }
    for (Row row : database.rows(READ, (Object) parties.toArray(String[]::new))) {
      String party = row.getString("party");
      String name = row.getString("name");
      String official = officials.get(HeldPosts.key(party, name));
      if (official != null && Names.isWhole(name)) {
        String kind = row.getString("kind");
        byParty
            .computeIfAbsent(party, _ -> new ArrayList<>())
            .add(
                new Named(
                    official,
                    Names.parts(name),
                    kind == null ? null : PostKind.valueOf(kind),
                    row.getLocalDate("date_earliest")));
      }
    }
  }

  /** The slug; empty where it is not sure. */
  Optional<String> find(NamedOfficial called, String party, EdtfDate date) {
    List<String> parts = Names.parts(Names.withoutHonorifics(String.valueOf(called.name())));
    List<Named> near =
        byParty.getOrDefault(party, List.of()).stream()
            .filter(named -> named.isNear(date) && Names.has(named.parts, parts))
            .toList();
    Set<String> officials = near.stream().map(Named::official).collect(Collectors.toSet());
    boolean styled = near.stream().anyMatch(named -> named.kind == called.kind());
    return officials.size() == 1 && styled
        ? Optional.of(near.getFirst().official)
        : Optional.empty();
  }
}
