package org.entente.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The whole names that a text may have: words of it that follow each other. */
final class WholeNames {
  /** Terms; the names of countries that have more are rarely written out. */
  private static final int LONGEST = 4;

  private WholeNames() {}

  /** What documents have of which one is the name, whatever the order of its words. */
  static Set<String> keys(List<SearchTerm> terms) {
    Set<String> keys = new LinkedHashSet<>();
    for (int begin = 0; begin < terms.size(); begin++) {
      terms.get(begin).whole().forEach(word -> keys.add("=" + word));
      List<String> words = new ArrayList<>();
      for (SearchTerm term : terms.subList(begin, Math.min(begin + LONGEST, terms.size()))) {
        if (!term.phrase() && term.whole().isEmpty()) {
          break;
        }
        words.addAll(term.phrase() ? term.words() : term.whole().subList(0, 1));
        keys.add("=" + String.join(" ", words.stream().distinct().sorted().toList()));
      }
    }
    return keys;
  }
}
