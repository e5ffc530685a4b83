package org.entente.meeting;

import org.eclipse.microprofile.graphql.Description;

/** The kinds of meeting. */
@Description("The kinds of meeting.")
public enum MeetingKind {
  /** Talks at a table, in person. */
  @Description("Talks at a table, in person.")
  TALKS,

  /** A meeting of leaders. */
  @Description("A meeting of leaders.")
  SUMMIT,

  /** A call by telephone or video. */
  @Description("A call by telephone or video.")
  CALL,

  /** A visit of one party's officials to another. */
  @Description("A visit of one party's officials to another.")
  VISIT,

  /** A conference of many parties. */
  @Description("A conference of many parties.")
  CONFERENCE,

  /** The signing of a text. */
  @Description("The signing of a text.")
  SIGNING
}
