package org.entente.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes a text apart that PostgreSQL has marked, and marks what is written without spaces, which
 * PostgreSQL takes for one long word.
 */
final class MarkedText {
  private static final char BEGIN = '\uE000';
  private static final char END = '\uE001';

  private final Set<String> unspaced;

  MarkedText(SearchQuery query) {
    unspaced =
        query.terms().stream()
            .flatMap(term ->
                term.beginning() == null
                    ? term.words().stream()
                    : Stream.concat(term.words().stream(), Stream.of(term.beginning())))
            .filter(word -> TextWord.isUnspaced(word))
            .collect(Collectors.toSet());
  }

  /** Whether there is something to mark that PostgreSQL does not. */
  boolean isUnspaced() {
    return !unspaced.isEmpty();
  }

  /**
   * @param simplified the same in the characters of the words, one for each
   */
  List<TextPart> parts(String marked, String simplified) {
    StringBuilder text = new StringBuilder(marked.length());
    StringBuilder searched = new StringBuilder(marked.length());
    BitSet marks = new BitSet();
    boolean within = false;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == BEGIN || c == END) {
        within = c == BEGIN;
      } else {
        marks.set(text.length(), within);
        text.append(c);
        searched.append(simplified.charAt(i));
      }
    }
    for (String word : unspaced) {
      for (int at = searched.indexOf(word); at >= 0; at = searched.indexOf(word, at + 1)) {
        marks.set(at, at + word.length());
      }
    }
    return parts(text.toString(), marks);
  }

  private static List<TextPart> parts(String text, BitSet marks) {
    List<TextPart> parts = new ArrayList<>();
    for (int begin = 0; begin < text.length(); ) {
      boolean marked = marks.get(begin);
      int change = marked ? marks.nextClearBit(begin) : marks.nextSetBit(begin);
      int end = change < 0 ? text.length() : Math.min(change, text.length());
      parts.add(new TextPart(text.substring(begin, end), marked));
      begin = end;
    }
    return parts;
  }
}
