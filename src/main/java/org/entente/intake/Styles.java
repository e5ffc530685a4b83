package org.entente.intake;

import java.util.ArrayList;
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

  /** Between styles of one person: "Crown Prince and Defense Minister". */
  private static final Pattern BETWEEN_STYLES = Pattern.compile("^(?:and |, ?|& ?)");

  private final Map<String, PostKind> kinds = new HashMap<>();
  private final Map<String, Map<String, Object>> only = new HashMap<>();
  private final Map<String, String> parties = new HashMap<>();
  private final Pattern style;
  private final Pattern whereAlone;

  private Styles(Map<String, Object> file) {
    List<String> without = FactFile.texts(file.get("none"));
    FactFile.mapping(file.get("kinds"))
        .forEach((kind, styles) ->
            FactFile.texts(styles).forEach(s -> kinds.put(key(s), PostKind.valueOf(kind))));
    FactFile.mapping(file.get("of")).forEach((s, code) -> parties.put(key(s), code.toString()));
    FactFile.mapping(file.get("only"))
        .forEach((kind, styles) -> only.put(kind, FactFile.mapping(styles)));
    List<String> anywhere = Stream.concat(kinds.keySet().stream(), without.stream()).toList();
    style = any(anywhere.stream());
    whereAlone = any(Stream.concat(anywhere.stream(), FactFile.texts(file.get("alone")).stream()));
  }

  /** Longest first, or "President-elect" would be a President. */
  private static Pattern any(Stream<String> styles) {
    List<String> all =
        styles
            .map(Styles::key)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .toList();
    return Pattern.compile(
        "(?:(?:acting|interim|provisional) )?(?:%1$s)(?:/(?:%1$s))?"
            .formatted(String.join("|", all)),
        Pattern.CASE_INSENSITIVE);
  }

  /** The table that comes with the application. */
  static Styles bundled() {
    return BUNDLED;
  }

  /** An expression for any style in a sentence, without bounds. */
  Pattern pattern() {
    return style;
  }

  /** The style at the beginning of a text about one person, or nothing. */
  Optional<String> leading(String text) {
    Matcher matcher = whereAlone.matcher(text);
    return matcher.lookingAt() && isEnd(text, matcher.end())
        ? Optional.of(matcher.group())
        : Optional.empty();
  }

  /** Whether a word ends there. A capital begins another, where a text has lost the space. */
  private static boolean isEnd(String text, int at) {
    return at == text.length()
        || Character.isWhitespace(text.charAt(at))
        || text.charAt(at) == ','
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

  /**
   * An official as a text calls them, style first where it has one, or several. Where what follows
   * is no name, as with an office that is not known, all of it is style: nobody is called "State
   * Inspector Lee".
   */
  NamedOfficial official(String text, String country) {
    String called = text.strip();
    List<String> styles = new ArrayList<>();
    String rest = called;
    for (Optional<String> next = leading(rest); next.isPresent(); next = another(rest)) {
      styles.add(next.get());
      rest = rest.substring(rest.indexOf(next.get()) + next.get().length()).strip();
    }
    String name = name(rest);
    if (!name.isEmpty() && !People.isOnlyName(name)) {
      return new NamedOfficial(called, null, null);
    }
    String style = called.substring(0, called.length() - rest.length()).strip();
    return new NamedOfficial(
        style.isEmpty() ? null : style, name.isEmpty() ? null : name, kind(styles, country));
  }

  private Optional<String> another(String rest) {
    Matcher between = BETWEEN_STYLES.matcher(rest);
    return between.find() ? leading(rest.substring(between.end())) : Optional.empty();
  }

  /** Of several the highest. */
  private @Nullable PostKind kind(List<String> styles, String country) {
    return styles.stream()
        .map(one -> kind(one, country))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static String name(String text) {
    return DEGREE.matcher(text).replaceFirst("");
  }

  private static String key(String style) {
    return style.toLowerCase(Locale.ROOT);
  }
}
