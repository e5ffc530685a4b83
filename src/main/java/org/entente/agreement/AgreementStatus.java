package org.entente.agreement;

import org.eclipse.microprofile.graphql.Description;

/** A step in an agreement's course, and its status from then on. */
@Description("A step in an agreement's course, and its status from then on.")
public enum AgreementStatus {
  /** The parties agreed. */
  @Description("The parties agreed.")
  AGREED,

  /** A date or way was fixed. */
  @Description("A date or way was fixed.")
  SCHEDULED,

  /** What was agreed was done. */
  @Description("What was agreed was done.")
  FULFILLED,

  /** Some of it was done. */
  @Description("Some of it was done.")
  PARTLY_FULFILLED,

  /** The time for it passed. */
  @Description("The time for it passed.")
  LAPSED,

  /** A party acted against it. */
  @Description("A party acted against it.")
  BROKEN
}
