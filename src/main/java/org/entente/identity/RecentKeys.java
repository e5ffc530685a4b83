package org.entente.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The keys that an import has come upon. Some datasets have a key twice, with different things said
 * under it: the first counts, each time. Bounded, so that memory does not grow with the files.
 */
final class RecentKeys {
  private static final int MOST = 200_000;

  private final Set<String> keys =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > MOST;
            }
          });

  boolean have(String key) {
    return keys.contains(key);
  }

  void add(Collection<String> more) {
    keys.addAll(more);
  }
}
