package org.entente.meeting;

import org.eclipse.microprofile.graphql.Description;

/** The usual classes of visits, from the most to the least ceremony. */
@Description("The usual classes of visits, from the most to the least ceremony.")
public enum VisitClass {
  /** A visit of a head of state with full honours. */
  @Description("A visit of a head of state with full honours.")
  STATE,

  /** A visit with honours, mostly of a head of government. */
  @Description("A visit with honours, mostly of a head of government.")
  OFFICIAL,

  /** Official in form, with a shortened programme. */
  @Description("Official in form, with a shortened programme.")
  OFFICIAL_WORKING,

  /** For talks, with little ceremony. */
  @Description("For talks, with little ceremony.")
  WORKING,

  /** At the visitor's own initiative. */
  @Description("At the visitor's own initiative.")
  PRIVATE,

  /** Without a fixed form. */
  @Description("Without a fixed form.")
  INFORMAL,

  /** By invitation of the government, outside of the other classes. */
  @Description("By invitation of the government, outside of the other classes.")
  GUEST_OF_GOVERNMENT
}
