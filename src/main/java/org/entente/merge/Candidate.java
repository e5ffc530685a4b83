package org.entente.merge;

import io.vertx.sqlclient.Row;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.entente.graphql.Columns;
import org.jspecify.annotations.Nullable;

/**
 * A record that may be about the same as another.
 *
 * @param slug its key
 * @param schemes of the sources' keys that it has; empty where it was only written by hand
 * @param item Wikidata's of it, if that is known
 * @param people keys of those whose doings a source tells in it; empty where it tells no one's
 * @param prominence the less, the rather it is kept
 */
record Candidate(
    long id,
    String slug,
    Set<String> schemes,
    @Nullable String item,
    Set<String> people,
    int prominence) {

  /** The scheme of keys that are made of what a text calls somebody. */
  private static final String NAMED = "named";

  /**
   * Records by hand before those of sources, and these before whom only texts name; among equals in
   * an order that no import changes.
   */
  static final Comparator<Candidate> BEST_KNOWN_FIRST =
      Comparator.<Candidate>comparingInt(c -> c.schemes.isEmpty() ? 0 : 1)
          .thenComparing(c -> c.schemes.equals(Set.of(NAMED)))
          .thenComparingInt(Candidate::prominence)
          .thenComparingInt(c -> c.slug.length())
          .thenComparing(Candidate::slug);

  /** Of columns that begin so. */
  static Candidate of(Row row, String prefix) {
    return new Candidate(
        row.getLong(prefix + "id"),
        row.getString(prefix + "slug"),
        Set.copyOf(Columns.texts(row, prefix + "schemes")),
        row.getString(prefix + "item"),
        row.getColumnIndex(prefix + "people") < 0
            ? Set.of()
            : Set.copyOf(Columns.texts(row, prefix + "people")),
        row.getInteger(prefix + "prominence"));
  }

  /** Whether they have different items, or a source has keys for both: it knows why. */
  boolean isToldApartFrom(Candidate other) {
    Set<String> common = new HashSet<>(schemes);
    common.retainAll(other.schemes);
    common.remove(NAMED);
    return !common.isEmpty() || (item != null && other.item != null && !item.equals(other.item));
  }
}
