package org.entente.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.claim.NamedOfficial;
import org.entente.intake.OccasionReader.Found;
import org.entente.official.PostKind;
import org.jspecify.annotations.Nullable;

/** Reads the remarks on a trip. */
final class RemarksReader {
  private static final Pattern ACCOMPANIED =
      Pattern.compile(
          "\\b[Aa]cc?o+mpanied ((?:Vice )?President(?:-elect)?) (%s)".formatted(People.NAME));

  /** "Accompanied President Reagan to a meeting with President de la Madrid": he met him. */
  private static final Pattern TO_MEET =
      Pattern.compile(
          "\\b[Aa]cc?o+mpanied (?:Vice )?President(?:-elect)? (?:(?!\\b(?:met|conferred|discussed)\\b).)*"
              + "\\b(?:meetings?|talks) with\\b");

  private RemarksReader() {}

  /**
   * What the remarks surely say.
   *
   * @param country the code of the country that the trip went to
   * @param date when it did, as what "Russian" stands for depends on it
   */
  static Remarks read(String text, String country, LocalDate date) {
    MetReader people = new MetReader(text, country, date);
    List<Remarks.Occasion> occasions = new ArrayList<>();
    List<Remarks.Met> metByPresident = new ArrayList<>();
    NamedOfficial accompanied = null;
    List<String> leftOut = new ArrayList<>();
    List<String> clauses = Clauses.of(text);
    if (clauses.isEmpty() && !text.isBlank()) {
      leftOut.add("remarks that are too long to be read");
    }
    for (String clause : clauses) {
      NamedOfficial with = accompanied(clause);
      List<Found> attended = OccasionReader.read(clause);
      Set<Integer> company = attended.stream().map(Found::companyAt).collect(Collectors.toSet());
      List<Remarks.Met> met = people.read(clause, company);
      accompanied = accompanied == null ? with : accompanied;
      attended.forEach(found -> occasions.add(found.with(people, clause)));
      if (TO_MEET.matcher(clause).find()) {
        metByPresident.addAll(met);
      }
      if (with == null && attended.isEmpty() && met.isEmpty()) {
        leftOut.add("a clause of remarks from which nothing is surely read");
      }
    }
    return new Remarks(
        people.met(), accompanied, metByPresident, occasions.stream().distinct().toList(), leftOut);
  }

  private static @Nullable NamedOfficial accompanied(String clause) {
    Matcher accompanied = ACCOMPANIED.matcher(clause);
    if (!accompanied.find()) {
      return null;
    }
    PostKind kind =
        accompanied.group(1).equals("President") ? PostKind.HEAD_OF_STATE : PostKind.OTHER;
    String name = People.atHome(accompanied.group(2).strip());
    return new NamedOfficial(accompanied.group(1), name, kind);
  }
}
