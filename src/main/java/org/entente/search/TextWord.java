package org.entente.search;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Locale;

/**
 * One of the words of a text to search for.
 *
 * @param part the number of the part of the text that it stands in, from 1
 * @param lexeme as documents have it
 * @param typed without accents and capitals
 * @param written as it is written
 * @param key what the document has whose name is the whole text
 * @param known whether a document has it
 * @param beginnings words of documents that begin so, some of them where there are many
 * @param spellings as documents have other names of the city that is called so
 */
record TextWord(
    int part,
    String lexeme,
    String typed,
    String written,
    String key,
    boolean known,
    List<String> beginnings,
    List<String> spellings) {

  static TextWord of(Row row) {
    return new TextWord(
        row.getInteger("part"),
        row.getString("lexeme"),
        row.getString("typed"),
        row.getString("written"),
        row.getString("key"),
        row.getBoolean("known"),
        List.of(row.getArrayOfStrings("beginnings")),
        List.of(row.getArrayOfStrings("spellings")));
  }

  boolean begins() {
    return !beginnings.isEmpty();
  }

  boolean isOneLetter() {
    return typed.length() == 1 && Character.isLetter(typed.charAt(0)) && !isUnspaced();
  }

  boolean isInCapitals() {
    return written.equals(written.toUpperCase(Locale.ROOT))
        && !written.equals(written.toLowerCase(Locale.ROOT));
  }

  /** Whether it is a character or two of what is written without spaces. */
  boolean isUnspaced() {
    return isUnspaced(lexeme);
  }

  static boolean isUnspaced(String word) {
    if (word.isEmpty()) {
      return false;
    }
    return switch (Character.UnicodeScript.of(word.codePointAt(0))) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
      default -> false;
    };
  }

  /** Whether it goes on where the other ends, as pairs of characters of one text do. */
  boolean follows(TextWord other) {
    return part == other.part
        && isUnspaced()
        && other.isUnspaced()
        && lexeme.codePointCount(0, lexeme.length()) == 2
        && other.lexeme.endsWith(Character.toString(lexeme.codePointAt(0)));
  }
}
