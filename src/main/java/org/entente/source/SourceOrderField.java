package org.entente.source;

import org.eclipse.microprofile.graphql.Description;

/** What sources can be ordered by. */
@Description("What sources can be ordered by.")
public enum SourceOrderField {
  /** By the earliest day on which they can have been published. */
  @Description("By the earliest day on which they can have been published.")
  DATE,

  /** By the publisher's name. */
  @Description("By the publisher's name.")
  PUBLISHER
}
