package org.entente.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** People's names as they are compared: without marks, case and the order of their parts. */
final class Names {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’]");
  private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");
  private static final Pattern OUTER_HYPHENS = Pattern.compile("^-|-$");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Names() {}

  /** The parts of a name, in its own order. */
  static List<String> parts(String name) {
    return BETWEEN
        .splitAsStream(plain(name).replace("'", "").replace("’", ""))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** Whether a name has all these parts, each as often as they do. */
  static boolean has(List<String> name, List<String> parts) {
    List<String> rest = new ArrayList<>(name);
    return parts.stream().allMatch(rest::remove);
  }

  /** A readable key: lower-case letters and digits, joined by single hyphens; empty for none. */
  static String slug(String text) {
    String words = APOSTROPHES.matcher(plain(text)).replaceAll("");
    return OUTER_HYPHENS.matcher(NO_SLUG.matcher(words).replaceAll("-")).replaceAll("");
  }

  private static String plain(String text) {
    String spelled =
        text.toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("đ", "d")
            .replace("æ", "ae")
            .replace("œ", "oe")
            .replace("ı", "i");
    return MARKS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFKD)).replaceAll("");
  }
}
