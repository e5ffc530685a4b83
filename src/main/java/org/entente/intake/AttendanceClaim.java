package org.entente.intake;

import org.entente.meeting.AttendanceRole;
import org.jspecify.annotations.Nullable;

/**
 * That a party attended, and who stood for it.
 *
 * @param party its code
 * @param attendee null where the source names nobody
 * @param post the key of the post held then, where the source tells it by one
 */
record AttendanceClaim(
    String party, AttendanceRole role, @Nullable Attendee attendee, @Nullable Key post) {

  /** A party of which nobody is named. */
  static AttendanceClaim of(String party, AttendanceRole role) {
    return new AttendanceClaim(party, role, null, null);
  }

  static AttendanceClaim of(String party, AttendanceRole role, Attendee attendee) {
    return new AttendanceClaim(party, role, attendee, null);
  }
}
