package org.entente.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** People's names as they are compared: without marks, case and the order of their parts. */
final class Names {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’]");
  private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");
  private static final Pattern OUTER_HYPHENS = Pattern.compile("^-|-$");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** What stands before a family name, and belongs to it. */
  private static final Set<String> PARTICLES =
      Set.of(
          "abd", "ad", "af", "al", "as", "bar", "ben", "bin", "bint", "da", "das", "de", "del",
          "della", "den", "der", "di", "do", "dos", "du", "e", "el", "ibn", "la", "le", "ould",
          "st.", "ter", "ul", "ur", "van", "von", "y", "zu");

  /** Those that are no name of their own either where they have a capital. */
  private static final Set<String> CAPITAL_PARTICLES =
      Set.of("Aboul", "Ben", "Da", "De", "Di", "Dos", "Du", "Sa", "St.", "Van", "Von");

  /** What stands before a name and is none: "Prince Saud" has as little of one as "Saud". */
  private static final Set<String> HONORIFICS =
      Set.of(
          "Baron",
          "Cardinal",
          "Count",
          "Dame",
          "Federal",
          "General",
          "Lady",
          "Lieutenant",
          "Lord",
          "Marshal",
          "Prince",
          "Princess",
          "Sheikh",
          "Sir",
          "Viscount");

  private Names() {}

  /**
   * Whether it is more than a family name. "Ben-Gurion", "de Gaulle", "al-Maliki" and "Lord
   * Carrington" are not; "Li Peng" and "Ban Ki-moon" are.
   */
  static boolean isWhole(String name) {
    return SPACES
            .splitAsStream(withoutHonorifics(name))
            .filter(word -> !PARTICLES.contains(word) && !CAPITAL_PARTICLES.contains(word))
            .count()
        > 1;
  }

  /** The name without ranks and titles before it. */
  static String withoutHonorifics(String name) {
    return SPACES
        .splitAsStream(name.strip())
        .dropWhile(HONORIFICS::contains)
        .collect(Collectors.joining(" "));
  }

  /** Whether a part of a name tells nobody from anybody: a particle, or an initial. */
  static boolean tellsNothing(String part) {
    return part.length() == 1 || PARTICLES.contains(part);
  }

  /** The parts by which one is told from others, in any order. */
  static Set<String> telling(List<String> parts) {
    return parts.stream()
        .filter(part -> !tellsNothing(part))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The parts of a name, in its own order. */
  static List<String> parts(String name) {
    return BETWEEN
        .splitAsStream(plain(name).replace("'", "").replace("’", ""))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The parts, without a word that a text has twice running: "Giulio Giulio Andreotti". */
  static List<String> withoutRepeats(List<String> parts) {
    List<String> once = new ArrayList<>();
    for (String part : parts) {
      if (once.isEmpty() || !once.getLast().equals(part)) {
        once.add(part);
      }
    }
    return once;
  }

  /** Whether a name has all these parts, each as often as they do. */
  static boolean has(List<String> name, List<String> parts) {
    return name.containsAll(parts) && parts.stream().allMatch(new ArrayList<>(name)::remove);
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
