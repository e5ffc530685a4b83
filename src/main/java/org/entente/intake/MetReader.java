package org.entente.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in clauses of remarks who was met. It reads lists of people behind "met with" and the like,
 * item by item; what is none is passed over, and another deed ends the list.
 */
final class MetReader {
  /** What a list of people follows. "Along with" names those who came too. */
  private static final Pattern TRIGGER =
      Pattern.compile(
          "(?<!\\b[Aa]long )(?<!\\b[Tt]ogether )\\bwith (?!his )|\\b(?:[Bb]riefed|[Gg]reeted"
              + "|[Mm]et(?! with| separately| \\p{L}+ly)|(?:[Rr]eceived|[Hh]osted|[Ww]elcomed) by"
              + "|condolences to) ");

  private static final Pattern SEPARATOR =
      Pattern.compile(
          ",? and (?:also |then |separately |individually |briefly )*(?:met )?(?:(?:separately )?with )?"
              + "|, (?:and )?(?:with )?| as well as (?:with )?");
  private static final Pattern NEXT_SEPARATOR = Pattern.compile(",? and |, ");

  /** Words of an item that is none, so that the list has ended. */
  private static final Pattern DEED =
      Pattern.compile(
          "\\b(?!(?:United|Associated|Allied|Red)\\b)\\p{L}+ed\\b|\\b(?:to|on|at|in|during|about|while|when"
              + "|laid|spoke|gave|met|held|took|left|before|after|regarding|concerning|en route|crisis"
              + "|process|situation)\\b");

  /**
   * Where many countries' leaders come together, one without a country is not surely the host's.
   */
  private static final Pattern AMONG_MANY =
      Pattern.compile(
          "\\bG-?(?:7|8|20)\\b|Economic Summit|APEC|General Assembly|(?:NATO|CSCE|OSCE|Atlantic) Summit"
              + "|[Ff]uneral|Peace Conference|inauguration|[Cc]onference of (?:the )?(?:Presidents|American)");

  private final String country;
  private final LocalDate date;

  /** Whether the remarks tell of a meeting of many, be it in another clause. */
  private final boolean amongMany;

  private final List<Remarks.Met> met = new ArrayList<>();

  /** Of remarks, whose clauses it is to read. */
  MetReader(String remarks, String country, LocalDate date) {
    this.country = country;
    this.date = date;
    this.amongMany = AMONG_MANY.matcher(remarks).find();
  }

  /** Those who were met in all clauses that were read, each once. */
  List<Remarks.Met> met() {
    List<Remarks.Met> named = met.stream().filter(m -> m.official() != null).distinct().toList();
    List<Remarks.Met> all = new ArrayList<>(named);
    met.stream()
        .filter(m -> m.official() == null && named.stream().noneMatch(m::isOfTheSameParty))
        .distinct()
        .forEach(all::add);
    return all;
  }

  /** Reads a clause, and tells whether it names anybody. */
  boolean read(String clause) {
    int before = met.size();
    PeopleList people = people(clause, AMONG_MANY.matcher(clause).find());
    if (amongMany && people.hasTwoOfOneStyle()) {
      // Two prime ministers in one list, at a summit that another clause tells of: not of the host.
      people = people(clause, true);
    }
    met.addAll(people.found());
    return met.size() > before;
  }

  private PeopleList people(String clause, boolean many) {
    PeopleList people = new PeopleList(country, date, many);
    if (PersonPattern.startsAt(clause, 0)) {
      onlyPeople(clause, people);
    } else {
      Matcher trigger = TRIGGER.matcher(clause);
      int from = 0;
      while (trigger.find(from)) {
        from = Math.max(trigger.end(), list(clause, trigger.end(), people));
      }
    }
    return people;
  }

  /** A sentence without a verb, as "President Guelleh and Foreign Minister Youssouf", is a list. */
  private static void onlyPeople(String clause, PeopleList people) {
    PeopleList sentence = people.empty();
    if (list(clause, 0, sentence) == clause.length()) {
      list(clause, 0, people);
    }
  }

  /** Reads a list from a place on, and gives the place where it ended. */
  private static int list(String clause, int from, PeopleList people) {
    int at = from;
    String separator = "";
    while (at < clause.length()) {
      Optional<Integer> end = people.item(clause, at, separator);
      at = end.orElseGet(() -> -1);
      if (at < 0) {
        return from;
      }
      from = at;
      Matcher next = SEPARATOR.matcher(clause).region(at, clause.length());
      if (!next.lookingAt()) {
        return at;
      }
      separator = next.group();
      at = next.end();
    }
    return at;
  }

  /** The end of an item that names nobody, or nothing where it belongs to another deed. */
  static Optional<Integer> passOver(String clause, int from) {
    Matcher next = NEXT_SEPARATOR.matcher(clause).region(from, clause.length());
    int end = next.find() ? next.start() : clause.length();
    return DEED.matcher(clause.substring(from, end)).find() ? Optional.empty() : Optional.of(end);
  }
}
