package org.entente.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.graphql.RequestException;

/**
 * A text to search for, in its order: phrases that stand in quotation marks, and what is between.
 *
 * @param whole the text without its quotation marks, and without what is not wanted
 */
record SearchText(String whole, List<Part> parts) {
  /** Characters, at most: a long title may be pasted. */
  static final int LONGEST = 500;

  private static final String QUOTE = "[\"“”„«»「」]";

  private static final String PLAIN = "[^\"“”„«»「」]";

  /** Before a word or a phrase; not between words, where it joins them. */
  private static final String MINUS = "(?<!\\S)-(?=[\\p{L}\\p{N}]|%s)".formatted(QUOTE);

  private static final Pattern PARTS =
      Pattern.compile(
          MINUS
              + "(?:%1$s(?<noPhrase>%2$s*)%1$s|(?<noWord>(?:(?!\\s)%2$s)+))".formatted(QUOTE, PLAIN)
              + "|%1$s(?<phrase>%2$s*)%1$s".formatted(QUOTE, PLAIN)
              + "|(?<words>(?:(?!%s)%s)+)".formatted(MINUS, PLAIN));

  private static final String LETTERS = "[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}]+";

  private static final Pattern HYPHENATED =
      Pattern.compile(LETTERS + "(?:['‘’ʻʼ‐‑-]" + LETTERS + ")+");

  private static final Pattern JOINT = Pattern.compile("['‘’ʻʼ‐‑-]");

  /** How the words of a part count. */
  enum Sort {
    /** Each for itself. */
    WORDS,
    /** One after another. */
    PHRASE,
    /** One word with apostrophes or hyphens; the last is the same without them. */
    HYPHENATED,
    /** A word or a phrase that no hit has. */
    UNWANTED
  }

  /** A part of the text. */
  record Part(String text, Sort sort) {}

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
    String plain = Normalizer.normalize(text.replace('\0', ' '), Normalizer.Form.NFC);
    Matcher matcher = PARTS.matcher(plain);
    while (matcher.find()) {
      String phrase = matcher.group("phrase");
      String words = matcher.group("words");
      if (words != null) {
        addWords(words, parts);
        whole.append(words).append(' ');
      } else if (phrase != null) {
        parts.add(new Part(phrase, Sort.PHRASE));
        whole.append(phrase).append(' ');
      } else {
        parts.add(new Part(unwanted(matcher), Sort.UNWANTED));
      }
    }
    return new SearchText(whole.toString(), parts);
  }

  private static String unwanted(Matcher matcher) {
    String phrase = matcher.group("noPhrase");
    return phrase == null ? matcher.group("noWord") : phrase;
  }

  private static void addWords(String words, List<Part> parts) {
    Matcher hyphenated = HYPHENATED.matcher(words);
    int end = 0;
    while (hyphenated.find()) {
      parts.add(new Part(words.substring(end, hyphenated.start()), Sort.WORDS));
      String word = hyphenated.group();
      parts.add(new Part(word + " " + JOINT.matcher(word).replaceAll(""), Sort.HYPHENATED));
      end = hyphenated.end();
    }
    parts.add(new Part(words.substring(end), Sort.WORDS));
  }
}
