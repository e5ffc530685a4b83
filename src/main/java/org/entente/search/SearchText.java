package org.entente.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.graphql.RequestException;

/**
 * A text to search for, in its order: phrases that stand in quotation marks, and what is between.
 *
 * @param whole the text without its quotation marks
 */
record SearchText(String whole, List<Part> parts) {
  /** Characters, at most. */
  static final int LONGEST = 200;

  private static final Pattern QUOTED =
      Pattern.compile("[\"“”„«»「」](?<phrase>[^\"“”„«»「」]*)[\"“”„«»「」]|(?<words>[^\"“”„«»「」]+)");

  /** A phrase, or words each of which counts for itself. */
  record Part(String text, boolean phrase) {}

  /**
   * @throws RequestException if it is too long
   */
  static SearchText of(String text) {
    int length = text.codePointCount(0, text.length());
    if (length > LONGEST) {
      throw RequestException.badInput(
          "text", "The text has %d characters; it may have %d.".formatted(length, LONGEST));
    }
    List<Part> parts = new ArrayList<>();
    StringBuilder whole = new StringBuilder();
    // PostgreSQL's text has no character U+0000.
    Matcher matcher = QUOTED.matcher(text.replace('\0', ' '));
    while (matcher.find()) {
      String phrase = matcher.group("phrase");
      String words = matcher.group("words");
      parts.add(new Part(phrase == null ? words : phrase, phrase != null));
      whole.append(parts.getLast().text()).append(' ');
    }
    return new SearchText(whole.toString(), parts);
  }
}
