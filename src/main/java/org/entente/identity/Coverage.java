package org.entente.identity;

/** How much of what its sources have an import has read. */
public enum Coverage {
  /** Perhaps a part. */
  PART,

  /** All that they have; where much of it is gone, it may be a part all the same. */
  COMPLETE,

  /** All that they have, however much is gone. */
  ALL
}
