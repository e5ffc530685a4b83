package org.entente.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.shared.Caches;

/**
 * Where the columns are that a statement gave. A column {@code <field>:} parts those of the record
 * that was joined for the field from what is before.
 */
final class FetchedColumns {
  private static final String OWN = "";
  private static final String END = ":";

  /** By the very lists of names, which a statement has for as long as it stays prepared. */
  private static final Cache<List<String>, FetchedColumns> KNOWN =
      Caches.builder().weakKeys().build();

  private final Map<String, Map<String, Integer>> parts = new HashMap<>();

  private FetchedColumns(List<String> names) {
    Map<String, Integer> part = part(OWN, names.size());
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (name.endsWith(END)) {
        part = part(name.substring(0, name.length() - END.length()), names.size());
      } else {
        part.putIfAbsent(name, i);
      }
    }
  }

  /** Those of these names, in their order. */
  static FetchedColumns of(List<String> names) {
    return KNOWN.get(names, FetchedColumns::new);
  }

  private Map<String, Integer> part(String field, int most) {
    Map<String, Integer> part = HashMap.newHashMap(most);
    parts.put(field, part);
    return part;
  }

  /** The numbers of the columns before those of joined records, by their names. */
  Map<String, Integer> own() {
    return joined(OWN);
  }

  /** The same of the record that was joined for a field. */
  Map<String, Integer> joined(String field) {
    return Objects.requireNonNull(parts.get(field));
  }
}
