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
            .filter(word -> !word.isEmpty() && isUnspaced(word.codePointAt(0)))
            .collect(Collectors.toSet());
  }

  List<TextPart> parts(String marked) {
    StringBuilder text = new StringBuilder(marked.length());
    BitSet marks = new BitSet();
    boolean within = false;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == BEGIN || c == END) {
        within = c == BEGIN;
      } else {
        marks.set(text.length(), within);
        text.append(c);
      }
    }
    for (String word : unspaced) {
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
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

  private static boolean isUnspaced(int character) {
    return switch (Character.UnicodeScript.of(character)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
      default -> false;
    };
  }
}
