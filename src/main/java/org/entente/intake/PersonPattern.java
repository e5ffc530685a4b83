package org.entente.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which a text names people with their posts. */
final class PersonPattern {
  private static final String STYLE = "(?i:%s)".formatted(Styles.bundled().pattern().pattern());
  private static final String BEFORE = CountryWords.bundled().adjectivePattern().pattern();
  private static final String COUNTRY = CountryWords.bundled().namePattern().pattern();
  private static final String LISTED = CountryWords.bundled().listPattern().pattern();
  private static final String SEVERAL_BEFORE =
      "%1$s(?:(?:, |,? and )(?:the )?%1$s)*".formatted(BEFORE);
  private static final String NO_MORE = "(?![\\p{L}\\p{N}’'-])";

  /** "Kenya, Uganda, and the United Kingdom". */
  private static final String COUNTRIES =
      "(?:the )?%1$s%2$s(?:(?:, |,? and )(?:of )?(?:the )?%1$s%2$s)*".formatted(LISTED, NO_MORE);

  /** "the Israeli Prime Minister", "King George of Greece", "Foreign Minister Hussein". */
  static final Pattern ONE =
      Pattern.compile(
          ("(?<article>the )?(?:(?<before>%s) )?(?<style>%s)%s(?: (?<name>%s)%s)?"
                  + "(?: of (?:the )?(?<country>%s)%s)?")
              .formatted(BEFORE, STYLE, NO_MORE, People.NAME, NO_MORE, COUNTRY, NO_MORE));

  /**
   * "the French and British Foreign Ministers", "the Presidents of Kenya, Uganda, and Tanzania".
   */
  static final Pattern SEVERAL =
      Pattern.compile(
          ("(?:the )?(?:(?<before>%s) )?(?<style>Foreign Minister|Prime Minister|[Pp]resident"
                  + "|Defense Minister|Finance Minister|King|Premier)s"
                  + "(?: of (?<countries>%s))?%s")
              .formatted(SEVERAL_BEFORE, COUNTRIES, NO_MORE));

  /** "the Heads of State and Government of Canada, France, and Japan": not told who of each. */
  static final Pattern LEADERS =
      Pattern.compile(
          "(?:the )?(?:[Hh]eads of (?:[Ss]tate(?: and (?:of )?[Gg]overnment)?|[Gg]overnment)|leaders)"
              + " of (?<countries>%s)".formatted(COUNTRIES));

  /** "senior Thai officials", "Belgian and EU officials". */
  static final Pattern OFFICIALS =
      Pattern.compile(
          ("(?<senior>(?:(?:senior|other|high-level|top|government) )*)(?:(?<before>%s) )?"
                  + "(?:(?:government|colonial|foreign ministry) )?officials%s")
              .formatted(SEVERAL_BEFORE, NO_MORE));

  /** Between countries in a list. */
  static final Pattern BETWEEN = Pattern.compile(",? and (?:the )?|, (?:the )?");

  private PersonPattern() {}

  /** Whether somebody is named at a place of the text. */
  static boolean startsAt(String text, int from) {
    return ONE.matcher(text).region(from, text.length()).lookingAt();
  }

  /** A matcher of the form from a place of the text on, which sees what stands before. */
  static Matcher at(Pattern form, String text, int from) {
    return form.matcher(text).region(from, text.length()).useTransparentBounds(true);
  }
}
