package org.entente.intake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.claim.NamedOfficial;
import org.entente.official.PostKind;
import org.jspecify.annotations.Nullable;

/** Tells a style from a name, and what kind of post it is: {@code facts/styles.yaml}. */
final class Styles {
  private static final Styles BUNDLED = new Styles(FactFile.read("styles"));

  private static final Pattern DEGREE = Pattern.compile("^(?:Dr|Prof)\\.\\s+");

  private static final Pattern BETWEEN_POSTS = Pattern.compile("/");

  private final Map<String, PostKind> kinds = new HashMap<>();
  private final Map<String, Map<String, Object>> only = new HashMap<>();
  private final Map<String, String> parties = new HashMap<>();
  private final Pattern style;

  private Styles(Map<String, Object> file) {
    List<String> without = FactFile.texts(file.get("none"));
    FactFile.mapping(file.get("kinds"))
        .forEach((kind, styles) ->
            FactFile.texts(styles).forEach(s -> kinds.put(key(s), PostKind.valueOf(kind))));
    FactFile.mapping(file.get("of")).forEach((s, code) -> parties.put(key(s), code.toString()));
    FactFile.mapping(file.get("only"))
        .forEach((kind, styles) -> only.put(kind, FactFile.mapping(styles)));
    // Longest first, or "President-elect" would be a President.
    List<String> all =
        Stream.concat(kinds.keySet().stream(), without.stream().map(Styles::key))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .toList();
    style =
        Pattern.compile(
            "(?:(?:acting|interim|provisional) )?(?:%1$s)(?:/(?:%1$s))?"
                .formatted(String.join("|", all)),
            Pattern.CASE_INSENSITIVE);
  }

  /** The table that comes with the application. */
  static Styles bundled() {
    return BUNDLED;
  }

  /** An expression for any style, without bounds. */
  Pattern pattern() {
    return style;
  }

  /** The style at the beginning of a text, or nothing. */
  Optional<String> leading(String text) {
    Matcher matcher = style.matcher(text);
    return matcher.lookingAt() && isEnd(text, matcher.end())
        ? Optional.of(matcher.group())
        : Optional.empty();
  }

  /** Whether a word ends there. A capital begins another, where a text has lost the space. */
  private static boolean isEnd(String text, int at) {
    return at == text.length()
        || Character.isWhitespace(text.charAt(at))
        || (Character.isLowerCase(text.charAt(at - 1)) && Character.isUpperCase(text.charAt(at)));
  }

  /** The code of the only party whose officials are styled so, or nothing. */
  Optional<String> party(String style) {
    return Optional.ofNullable(parties.get(key(style)));
  }

  /**
   * What kind of post a style tells for an official of the country, of two posts the higher; null
   * where it tells none.
   */
  @Nullable PostKind kind(String style, String country) {
    return BETWEEN_POSTS
        .splitAsStream(key(style).replaceFirst("^(acting|interim|provisional) ", ""))
        .map(post -> kindOf(post, country))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private @Nullable PostKind kindOf(String plain, String country) {
    for (Map.Entry<String, Map<String, Object>> kind : only.entrySet()) {
      for (Map.Entry<String, Object> entry : kind.getValue().entrySet()) {
        if (key(entry.getKey()).equals(plain)
            && FactFile.texts(entry.getValue()).contains(country)) {
          return PostKind.valueOf(kind.getKey());
        }
      }
    }
    return kinds.get(plain);
  }

  /** An official as a text calls them, style first where it has one. */
  NamedOfficial official(String text, String country) {
    String called = text.strip();
    Optional<String> found = leading(called);
    if (found.isEmpty()) {
      return new NamedOfficial(null, name(called), null);
    }
    String name = name(called.substring(found.get().length()).strip());
    return new NamedOfficial(found.get(), name.isEmpty() ? null : name, kind(found.get(), country));
  }

  private static String name(String text) {
    return DEGREE.matcher(text).replaceFirst("");
  }

  private static String key(String style) {
    return style.toLowerCase(Locale.ROOT);
  }
}
