package org.entente.official;

import org.eclipse.microprofile.graphql.Description;

/** The kinds of post. */
@Description("The kinds of post.")
public enum PostKind {
  /** A monarch, president or other head of state. */
  @Description("A monarch, president or other head of state.")
  HEAD_OF_STATE,

  /** A prime minister, premier or chancellor. */
  @Description("A prime minister, premier or chancellor.")
  HEAD_OF_GOVERNMENT,

  /** The minister in charge of foreign affairs, by whatever title. */
  @Description("The minister in charge of foreign affairs, by whatever title.")
  FOREIGN_MINISTER,

  /** A member of the government in charge of another department. */
  @Description("A member of the government in charge of another department.")
  MINISTER,

  /** An ambassador or other head of a mission to another party. */
  @Description("An ambassador or other head of a mission to another party.")
  CHIEF_OF_MISSION,

  /** Who speaks to the press for a party. */
  @Description("Who speaks to the press for a party.")
  SPOKESPERSON,

  /** Any other post. */
  @Description("Any other post.")
  OTHER
}
