package org.entente.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.claim.NamedOfficial;
import org.entente.meeting.MeetingKind;
import org.jspecify.annotations.Nullable;

/**
 * What can surely be read from the remarks on a trip.
 *
 * @param met in the order of the text
 * @param accompanied the president whom a secretary accompanied; null where none is named
 * @param occasions what was attended
 * @param leftOut what may say more, but not surely, each as a sink counts it
 */
record Remarks(
    List<Met> met,
    @Nullable NamedOfficial accompanied,
    List<Occasion> occasions,
    List<String> leftOut) {

  /** Copies the lists. */
  Remarks {
    met = List.copyOf(met);
    occasions = List.copyOf(occasions);
    leftOut = List.copyOf(leftOut);
  }

  /** A title for the talks with a party, which the source gives none: whom they were with. */
  String titleOfTalks(String traveller, String party) {
    String names =
        met.stream()
            .filter(m -> m.party().equals(party))
            .map(Met::called)
            .distinct()
            .collect(Collectors.joining(", "));
    return "Talks of %s with %s".formatted(traveller, names);
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
  }

  /** A conference, summit or the like that was attended, by the words of the text. */
  record Occasion(String title, MeetingKind kind) {}
}
