package org.entente.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in clauses of remarks who was met. It reads lists of people behind "met with" and the like,
 * item by item; what is none is passed over, and another deed ends the list.
 */
final class MetReader {
  /** What a list of people follows. "Along with", "travelled with" name those who came too. */
  private static final Pattern TRIGGER =
      Pattern.compile(
          "(?<!\\b[Aa]long )(?<!\\b[Tt]ogether )(?<!\\b[Tt]ravell?ed )(?<!\\binvitation to meet )"
              + "\\b[Ww]ith (?!his )|\\b(?:[Bb]riefed|[Gg]reeted"
              + "|[Mm]et(?! [Ww]ith| separately| \\p{L}+ly)|(?:[Rr]eceived|[Hh]osted|[Ww]elcomed) by"
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

  /**
   * Reads a clause, and gives those whom it names.
   *
   * @param company where lists begin of those who were at an occasion, which are left out
   */
  List<Remarks.Met> read(String clause, Set<Integer> company) {
    PeopleList people = people(clause, company, AMONG_MANY.matcher(clause).find());
    if (amongMany && people.hasTwoOfOneStyle()) {
      // Two prime ministers in one list, at a summit that another clause tells of: not of the host.
      people = people(clause, company, true);
    }
    met.addAll(people.found());
    return people.found();
  }

  /** Those in the list at a place of a clause, who do not count among those who were met. */
  List<Remarks.Met> company(String clause, int from) {
    PeopleList people = new PeopleList(country, date, AMONG_MANY.matcher(clause).find());
    list(clause, from, people);
    return people.found();
  }

  private PeopleList people(String clause, Set<Integer> company, boolean many) {
    PeopleList people = new PeopleList(country, date, many);
    if (PersonPattern.startsAt(clause, 0)) {
      onlyPeople(clause, people);
    } else {
      Matcher trigger = TRIGGER.matcher(clause);
      int from = 0;
      while (trigger.find(from)) {
        PeopleList list = company.contains(trigger.end()) ? people.empty() : people;
        from = Math.max(trigger.end(), list(clause, trigger.end(), list));
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

  /**
   * The end of an item that names nobody, or nothing where it belongs to another deed or another
   * list begins in it.
   */
  static Optional<Integer> passOver(String clause, int from) {
    Matcher next = NEXT_SEPARATOR.matcher(clause).region(from, clause.length());
    int end = next.find() ? next.start() : clause.length();
    String item = clause.substring(from, end);
    return DEED.matcher(item).find() || TRIGGER.matcher(item).find()
        ? Optional.empty()
        : Optional.of(end);
  }
}
