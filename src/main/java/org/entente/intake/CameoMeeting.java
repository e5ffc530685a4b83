package org.entente.intake;

import org.entente.meeting.AttendanceRole;
import org.entente.meeting.MeetingKind;
import org.entente.meeting.MeetingStatus;

/** The ways in which two parties meet, as CAMEO tells them apart. */
enum CameoMeeting {
  INTENDED("Intended meeting", MeetingKind.TALKS),
  CONSULTATION("Consultation", MeetingKind.TALKS),
  CALL("Call", MeetingKind.CALL),
  VISIT_TO("Visit", MeetingKind.VISIT),
  VISIT_FROM("Visit", MeetingKind.VISIT),
  MEETING_ELSEWHERE("Meeting at a third place", MeetingKind.TALKS),
  MEDIATION("Mediation", MeetingKind.TALKS),
  NEGOTIATION("Negotiation", MeetingKind.TALKS);

  private final String words;
  private final MeetingKind kind;

  CameoMeeting(String words, MeetingKind kind) {
    this.words = words;
    this.kind = kind;
  }

  String words() {
    return words;
  }

  MeetingKind kind() {
    return kind;
  }

  MeetingStatus status() {
    return this == INTENDED ? MeetingStatus.EXPECTED : MeetingStatus.HELD;
  }

  /** The role of the one that acts, which CAMEO names first. */
  AttendanceRole first() {
    return switch (this) {
      case VISIT_FROM -> AttendanceRole.HOST;
      case MEDIATION -> AttendanceRole.MEDIATOR;
      case INTENDED, CONSULTATION, CALL, VISIT_TO, MEETING_ELSEWHERE, NEGOTIATION ->
          AttendanceRole.HEAD_OF_DELEGATION;
    };
  }

  /** The role of the other. */
  AttendanceRole second() {
    return this == VISIT_TO ? AttendanceRole.HOST : AttendanceRole.HEAD_OF_DELEGATION;
  }
}
