package org.entente.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Which words of a text count, and which of them together. */
final class CountedWords {
  /** More have no use, and would take time. */
  static final int MOST = 16;

  /** Pairs of characters, of which more that follow each other count as a phrase. */
  private static final int MOST_PAIRS = 4;

  /** Words that only link others: whoever writes them does not mind whether they are there. */
  private static final Set<String> LINKS =
      Set.of("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with");

  /** How one speaks to people; in capitals they are something else, as the DR Congo. */
  private static final Set<String> FORMS_OF_ADDRESS =
      Set.of(
          "dr",
          "mr",
          "mrs",
          "ms",
          "sir",
          "dame",
          "lord",
          "lady",
          "jr",
          "sr",
          "prof",
          "hon",
          "senator",
          "madam",
          "madame",
          "monsieur");

  private CountedWords() {}

  /** The words that count, in their order. */
  static List<AskedWords> of(SearchText text, List<TextWord> words) {
    List<AskedWords> all = new ArrayList<>();
    for (int part = 1; part <= text.parts().size(); part++) {
      int place = part;
      List<TextWord> own = words.stream().filter(word -> word.part() == place).toList();
      if (!own.isEmpty()) {
        switch (text.parts().get(part - 1).sort()) {
          case PHRASE -> all.add(AskedWords.phrase(own));
          case HYPHENATED -> addHyphenated(own, all);
          case WORDS -> addWords(own, all);
          case UNWANTED -> {}
        }
      }
    }
    if (!all.isEmpty() && text.parts().getLast().sort() != SearchText.Sort.UNWANTED) {
      all.addLast(all.removeLast().asLast());
    }
    return withoutRepeats(withoutLinks(all));
  }

  /** What no hit has: each word or phrase of these. */
  static List<AskedWords> unwanted(SearchText text, List<TextWord> words) {
    return IntStream.rangeClosed(1, text.parts().size())
        .filter(part -> text.parts().get(part - 1).sort() == SearchText.Sort.UNWANTED)
        .mapToObj(part -> words.stream().filter(word -> word.part() == part).toList())
        .filter(Predicate.not(List::isEmpty))
        .map(AskedWords::phrase)
        .limit(MOST)
        .toList();
  }

  private static void addHyphenated(List<TextWord> own, List<AskedWords> all) {
    TextWord joined = own.getLast();
    List<TextWord> parts = own.size() == 1 ? own : own.subList(0, own.size() - 1);
    List<TextWord> longer = parts.stream().filter(Predicate.not(TextWord::isOneLetter)).toList();
    (longer.isEmpty() ? parts : longer).forEach(word -> all.add(AskedWords.word(word, joined)));
  }

  private static void addWords(List<TextWord> own, List<AskedWords> all) {
    List<TextWord> run = new ArrayList<>();
    for (TextWord word : own) {
      if (!run.isEmpty() && !word.follows(run.getLast())) {
        addRun(run, all);
        run = new ArrayList<>();
      }
      run.add(word);
    }
    addRun(run, all);
  }

  /**
   * Words that are written without spaces: where no document has two characters beside each other,
   * one word ends and another begins.
   */
  private static void addRun(List<TextWord> run, List<AskedWords> all) {
    if (run.stream().noneMatch(TextWord::known)) {
      run.forEach(word -> all.add(AskedWords.word(word, null)));
      return;
    }
    List<TextWord> known = new ArrayList<>();
    for (TextWord pair : run) {
      if (pair.known()) {
        known.add(pair);
      } else {
        addKnown(known, all);
        known = new ArrayList<>();
      }
    }
    addKnown(known, all);
  }

  private static void addKnown(List<TextWord> pairs, List<AskedWords> all) {
    if (pairs.size() > MOST_PAIRS) {
      all.add(AskedWords.phrase(pairs));
    } else {
      pairs.forEach(pair -> all.add(AskedWords.word(pair, null)));
    }
  }

  /** Unless there is nothing else. An initial is one, as names have it or not. */
  private static List<AskedWords> withoutLinks(List<AskedWords> all) {
    List<AskedWords> others = all.stream().filter(Predicate.not(CountedWords::isLink)).toList();
    return others.isEmpty() ? all : others;
  }

  private static boolean isLink(AskedWords asked) {
    if (asked.phrase()) {
      return false;
    }
    TextWord word = asked.word();
    return LINKS.contains(word.typed())
        || (FORMS_OF_ADDRESS.contains(word.typed()) && !word.isInCapitals())
        || (word.isOneLetter() && !asked.last());
  }

  private static List<AskedWords> withoutRepeats(List<AskedWords> all) {
    Set<List<String>> known = new HashSet<>();
    return all.stream()
        .filter(asked -> known.add(asked.words().stream().map(TextWord::lexeme).toList()))
        .toList();
  }
}
