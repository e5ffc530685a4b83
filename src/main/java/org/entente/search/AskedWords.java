package org.entente.search;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words of a text that make one term.
 *
 * @param words of a phrase; else one
 * @param joined the word of which they are a part, without its hyphens; null if they are of none
 * @param last whether the text ends with it, so that it may be a beginning
 */
record AskedWords(List<TextWord> words, boolean phrase, @Nullable TextWord joined, boolean last) {
  /**
   * How many words that begin so are asked for one by one. The index of words reads all documents
   * of a beginning before it looks at any other term, and of words no more than it has to.
   */
  static final int MOST_BEGINNINGS = 30;

  static AskedWords phrase(List<TextWord> words) {
    return new AskedWords(words, true, null, false);
  }

  static AskedWords word(TextWord word, @Nullable TextWord joined) {
    return new AskedWords(List.of(word), false, joined, false);
  }

  AskedWords asLast() {
    return phrase ? this : new AskedWords(words, false, joined, true);
  }

  TextWord word() {
    return words.getFirst();
  }

  String written() {
    return String.join(" ", words.stream().map(TextWord::written).toList());
  }

  /** Whether no document has it, or what it may begin. */
  boolean isUnknown() {
    return !phrase && !word().known() && !word().begins() && otherWords().isEmpty();
  }

  /**
   * @param meant those that are asked for in its place; none if it is asked for itself
   */
  SearchTerm term(List<Correction> meant) {
    if (phrase) {
      return SearchTerm.phrase(written(), words.stream().map(TextWord::lexeme).toList());
    }
    List<String> whole =
        meant.isEmpty()
            ? Stream.concat(Stream.of(word().lexeme()), otherWords().stream()).distinct().toList()
            : meant.stream().map(Correction::lexeme).toList();
    List<String> shown = meant.stream().map(Correction::word).toList();
    SearchTerm term = SearchTerm.word(written(), whole, shown);
    if (!last && (word().known() || !meant.isEmpty() || !otherWords().isEmpty())) {
      return term;
    }
    // What begins no word may begin one that is too long to be among the words of all documents.
    return (!word().begins() && !word().known()) || word().beginnings().size() > MOST_BEGINNINGS
        ? term.goingOn(word().typed())
        : term.goingOnAs(word().beginnings(), word().known());
  }

  private List<String> otherWords() {
    return Stream.concat(joinedWords().stream(), word().spellings().stream()).toList();
  }

  private List<String> joinedWords() {
    if (joined == null) {
      return List.of();
    }
    List<String> known = joined.known() ? List.of(joined.lexeme()) : List.of();
    boolean mayGoOn = last && joined.beginnings().size() <= MOST_BEGINNINGS;
    return mayGoOn
        ? Stream.concat(known.stream(), joined.beginnings().stream()).distinct().toList()
        : known;
  }
}
