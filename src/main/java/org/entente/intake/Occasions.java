package org.entente.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.claim.AttendanceClaim;
import org.entente.claim.Evidence;
import org.entente.claim.Key;
import org.entente.claim.MeetingClaim;
import org.entente.claim.Setting;
import org.entente.meeting.MeetingStatus;

/** What a text says was attended, as meetings. */
final class Occasions {
  private Occasions() {}

  /**
   * The claims.
   *
   * @param visit the key of the trip or visit on which they were attended; theirs are parts of it
   * @param present who attended, as far as the text tells
   */
  static List<MeetingClaim> of(
      Key visit,
      List<Remarks.Occasion> attended,
      Setting setting,
      List<AttendanceClaim> present,
      Evidence evidence) {
    List<MeetingClaim> claims = new ArrayList<>();
    for (Remarks.Occasion occasion : attended) {
      claims.add(
          new MeetingClaim(
              visit.part("occasion" + (claims.size() + 1)),
              occasion.title(),
              occasion.kind(),
              null,
              MeetingStatus.HELD,
              setting,
              null,
              all(present, occasion, setting),
              evidence));
    }
    return claims;
  }

  private static List<AttendanceClaim> all(
      List<AttendanceClaim> present, Remarks.Occasion occasion, Setting setting) {
    Stream<AttendanceClaim> company =
        occasion.company().stream().map(one -> one.attendance(setting.country()));
    return Stream.concat(present.stream(), company).distinct().toList();
  }
}
