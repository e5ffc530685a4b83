package org.entente.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Look-up of language tags as RFC 4647 (BCP 47), section 3.4, describes it. */
public final class Languages {
  /** What a name falls back to, and what it is in where nothing else is said. */
  public static final String ENGLISH = "en";

  /** Longer than any tag that means something; keeps look-up from long work for nothing. */
  private static final int LONGEST_TAG = 64;

  private Languages() {}

  /**
   * The best of the available tags for the language asked for: {@code zh-Hant-TW}, then {@code
   * zh-Hant}, then {@code zh}; and where nobody wrote down {@code zh}, any of its kind.
   *
   * @throws IllegalArgumentException if the tag is not well-formed
   */
  public static Optional<String> lookUp(String asked, Collection<String> available) {
    List<Locale.LanguageRange> ranges = List.of(new Locale.LanguageRange(canonical(asked)));
    String found = Locale.lookupTag(ranges, available);
    if (found != null) {
      return Optional.of(found);
    }
    String language = Locale.forLanguageTag(asked).getLanguage();
    return available.stream()
        .filter(tag -> Locale.forLanguageTag(tag).getLanguage().equals(language))
        .sorted()
        .findFirst();
  }

  /**
   * The tag in its canonical case.
   *
   * @throws IllegalArgumentException if the tag is not well-formed
   */
  public static String canonical(String tag) {
    if (tag.isBlank() || tag.length() > LONGEST_TAG) {
      throw new IllegalArgumentException(
          "A BCP 47 language tag has 1 to %d characters".formatted(LONGEST_TAG));
    }
    try {
      return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException("'" + tag + "' is no BCP 47 language tag", e);
    }
  }

  /** A tag and those that it falls back to, ending with the language alone. */
  public static List<String> fallbacks(String tag) {
    List<String> tags = new ArrayList<>();
    for (String t = canonical(tag); !t.isEmpty(); t = parent(t)) {
      tags.add(t);
    }
    return tags;
  }

  private static String parent(String tag) {
    String parent = tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
    int last = parent.lastIndexOf('-') + 1;
    // A single letter only begins an extension or private use: it goes with what it begins.
    return parent.length() - last == 1 ? parent.substring(0, Math.max(0, last - 1)) : parent;
  }
}
