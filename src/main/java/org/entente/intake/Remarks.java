package org.entente.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.claim.AttendanceClaim;
import org.entente.claim.NamedOfficial;
import org.entente.meeting.AttendanceRole;
import org.entente.meeting.MeetingKind;
import org.jspecify.annotations.Nullable;

/**
 * What can surely be read from the remarks on a trip.
 *
 * @param met in the order of the text
 * @param accompanied the president whom a secretary accompanied; null where none is named
 * @param metByPresident those of whom the text says that the secretary accompanied him to meet them
 * @param occasions what was attended
 * @param leftOut what may say more, but not surely, each as a sink counts it
 */
record Remarks(
    List<Met> met,
    @Nullable NamedOfficial accompanied,
    List<Met> metByPresident,
    List<Occasion> occasions,
    List<String> leftOut) {

  /** Copies the lists. */
  Remarks {
    met = List.copyOf(met);
    metByPresident = List.copyOf(metByPresident);
    occasions = List.copyOf(occasions);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Whether all of the party that were met were so by the president, in the secretary's presence.
   */
  boolean areThePresidents(String party) {
    return accompanied != null
        && met.stream().filter(m -> m.party().equals(party)).allMatch(metByPresident::contains);
  }

  /** A title for the talks with a party, which the source gives none: who had them with whom. */
  String titleOfTalks(String traveller, String party) {
    String names =
        met.stream()
            .filter(m -> m.party().equals(party))
            .map(Met::called)
            .distinct()
            .collect(Collectors.joining(", "));
    NamedOfficial president = areThePresidents(party) ? accompanied : null;
    String of = president == null ? traveller : president.style() + " " + president.name();
    return "Talks of %s with %s".formatted(of, names);
  }

  /**
   * Somebody who was met.
   *
   * @param party the code of the country or organization for which they stood
   * @param official null where the text says no more than "senior officials"
   * @param called as the text calls them
   */
  record Met(String party, @Nullable NamedOfficial official, String called) {
    boolean isOfTheSameParty(Met other) {
      return party.equals(other.party);
    }

    /** As one who attended in a country: its own officials are hosts, others head delegations. */
    AttendanceClaim attendance(@Nullable String country) {
      AttendanceRole role =
          party.equals(country) ? AttendanceRole.HOST : AttendanceRole.HEAD_OF_DELEGATION;
      return new AttendanceClaim(party, role, official, null);
    }
  }

  /**
   * A conference, summit or the like that was attended, by the words of the text.
   *
   * @param company those of others whom the text names as there, too
   */
  record Occasion(String title, MeetingKind kind, List<Met> company) {
    /** Copies the list. */
    Occasion {
      company = List.copyOf(company);
    }
  }
}
