package org.entente.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.entente.claim.NamedOfficial;
import org.jspecify.annotations.Nullable;

/**
 * Those whom one clause names, and of which country each is. Somebody without a country's word
 * before is of the host country, unless the one before had a word of another country: "Palestinian
 * President Abbas and Prime Minister Fayyad".
 */
final class PeopleList {
  private final CountryWords words = CountryWords.bundled();
  private final Styles styles = Styles.bundled();
  private final String host;
  private final LocalDate date;
  private final boolean amongMany;

  private final List<Remarks.Met> found = new ArrayList<>();

  /** The styles that officials of the host country were named with: it has one president. */
  private final Set<String> ofHost = new HashSet<>();

  private boolean twoOfOneStyle;

  /** The country that the one before had a word of; null where they had none. */
  private @Nullable String guest;

  /**
   * Of a clause.
   *
   * @param amongMany whether it tells of an occasion at which somebody without a country can be
   *     anybody's
   */
  PeopleList(String host, LocalDate date, boolean amongMany) {
    this.host = host;
    this.date = date;
    this.amongMany = amongMany;
  }

  /** One for the same clause in which nobody is yet. */
  PeopleList empty() {
    return new PeopleList(host, date, amongMany);
  }

  /**
   * Whether two of one style were named without a country's word: "Prime Minister X, Prime Minister
   * Y".
   */
  boolean hasTwoOfOneStyle() {
    return twoOfOneStyle;
  }

  List<Remarks.Met> found() {
    return found;
  }

  /**
   * Reads what stands at a place.
   *
   * @param separator what stands between it and the one before
   * @return where it ends; nothing where the list has ended before it
   */
  Optional<Integer> item(String text, int from, String separator) {
    Matcher several = PersonPattern.at(PersonPattern.SEVERAL, text, from);
    if (several.lookingAt()) {
      several(several);
      return Optional.of(several.end());
    }
    Matcher leaders = PersonPattern.at(PersonPattern.LEADERS, text, from);
    if (leaders.lookingAt()) {
      leaders(leaders);
      return Optional.of(leaders.end());
    }
    Matcher officials = PersonPattern.at(PersonPattern.OFFICIALS, text, from);
    if (officials.lookingAt()) {
      officials(officials);
      return Optional.of(officials.end());
    }
    Matcher one = PersonPattern.at(PersonPattern.ONE, text, from);
    if (one.lookingAt() && isWhole(one, text)) {
      one(one, separator);
      return Optional.of(one.end());
    }
    guest = null;
    return MetReader.passOver(text, from);
  }

  /** Whether the match is not the beginning of something else, as of a body's president. */
  private static boolean isWhole(Matcher one, String text) {
    String rest = text.substring(one.end());
    boolean named = one.group("name") != null;
    boolean told = one.group("country") != null || one.group("before") != null;
    boolean article = one.group("article") != null;
    return !rest.startsWith(" of ")
        && !rest.startsWith("-")
        && (named || told || article)
        && (named || !rest.matches("(?s) (?:\\p{Lu}|and (?:the )?\\p{Lu}).*") || told)
        && (!named || People.isName(one.group("name")));
  }

  private void one(Matcher one, String separator) {
    String style = one.group("style");
    String name = one.group("name");
    String party = party(one, style, separator);
    if (party == null || party.equals("US") || (name != null && People.isAtHome(style, name))) {
      return;
    }
    add(party, style, name, one.group());
  }

  /** The code of the party, or null where the text does not surely tell it. */
  private @Nullable String party(Matcher one, String style, String separator) {
    String before = one.group("before");
    String of = one.group("country");
    String told =
        of != null
            ? words.named(of, date).orElse(null)
            : before == null ? null : words.before(before, date).orElse(null);
    Optional<String> only = styles.party(style);
    if (only.isPresent()) {
      return only.get();
    }
    if (told != null) {
      guest = before == null || told.equals(host) ? null : told;
      return told;
    }
    String last = guest;
    boolean sameAsBefore =
        last != null && !words.isOrganization(last) && !separator.contains("with ");
    if (sameAsBefore) {
      // Of two readings, the host's is ruled out where the host's holder of the post was named.
      boolean sure = separator.equals(" and ") && !ofHost.isEmpty();
      return sure ? last : null;
    }
    boolean first = style.equalsIgnoreCase("Prince") || ofHost.add(style);
    twoOfOneStyle |= !first;
    return first && !amongMany && !People.isAnybodys(style, host) ? host : null;
  }

  private void several(Matcher several) {
    guest = null;
    String style = several.group("style");
    String before = several.group("before");
    String countries = several.group("countries");
    if (countries != null) {
      others(countries).forEach(one -> add(one.code(), style, null, called(style, one)));
    } else if (before != null && PersonPattern.BETWEEN.matcher(before).find()) {
      for (String one : PersonPattern.BETWEEN.split(before, -1)) {
        words
            .before(one, date)
            .filter(this::isOther)
            .ifPresent(code -> add(code, style, null, "the %s %s".formatted(one, style)));
      }
    } // Else "NATO Foreign Ministers": many, and not told which.
  }

  private void leaders(Matcher leaders) {
    guest = null;
    others(leaders.group("countries"))
        .map(one -> new Remarks.Met(one.code(), null, called("leader", one)))
        .forEach(found::add);
  }

  private static String called(String style, CountryWords.Named country) {
    return "the %s of %s".formatted(style, CountryWords.inSentence(country.name()));
  }

  private Stream<CountryWords.Named> others(String countries) {
    return words.listed(countries, date).filter(one -> isOther(one.code()));
  }

  private boolean isOther(String code) {
    return !code.equals("US") && !words.isOrganization(code);
  }

  private void officials(Matcher officials) {
    guest = null;
    String before = officials.group("before");
    if (before == null) {
      if (!officials.group("senior").isEmpty() && !amongMany) {
        found.add(new Remarks.Met(host, null, officials.group()));
      }
      return;
    }
    for (String one : PersonPattern.BETWEEN.split(before, -1)) {
      words
          .before(one, date)
          .filter(code -> !code.equals("US"))
          .ifPresent(code -> found.add(new Remarks.Met(code, null, officials.group())));
    }
  }

  private void add(String party, String style, @Nullable String name, String called) {
    found.add(
        new Remarks.Met(
            party,
            new NamedOfficial(style, name, styles.kind(style, party)),
            name == null ? called : called.replaceFirst("^the ", "")));
  }
}
