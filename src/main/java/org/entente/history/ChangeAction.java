package org.entente.history;

import org.eclipse.microprofile.graphql.Description;

/** What a change did to a record. */
@Description("What a change did to a record.")
public enum ChangeAction {
  /** It was put on record. */
  @Description("It was put on record.")
  RECORDED,

  /** It, or what belongs to it, was changed. */
  @Description("It, or what belongs to it, was changed.")
  UPDATED,

  /** It was withdrawn, as it does not hold; it can still be read. */
  @Description("It was withdrawn, as it does not hold; it can still be read.")
  WITHDRAWN,

  /** Its withdrawal was taken back. */
  @Description("Its withdrawal was taken back.")
  REINSTATED,

  /** Somebody deleted it in the database itself; only its history is left. */
  @Description("Somebody deleted it in the database itself; only its history is left.")
  DELETED
}
