package org.entente.claim;

import java.util.List;
import org.entente.meeting.MeetingKind;
import org.entente.meeting.MeetingStatus;
import org.entente.meeting.VisitClass;
import org.jspecify.annotations.Nullable;

/**
 * That a meeting took place, or was to.
 *
 * @param title the source's, or made of what it says where it has none
 * @param visitClass of a visit, where the source says it
 * @param occasion the key of the meeting at which this one took place
 * @param attendances in the order of the source; where officials of one party attend, one each
 */
public record MeetingClaim(
    Key key,
    String title,
    MeetingKind kind,
    @Nullable VisitClass visitClass,
    MeetingStatus status,
    Setting setting,
    @Nullable Key occasion,
    List<AttendanceClaim> attendances,
    Evidence evidence)
    implements Claim {

  /** Copies the list. */
  public MeetingClaim {
    attendances = List.copyOf(attendances);
  }
}
