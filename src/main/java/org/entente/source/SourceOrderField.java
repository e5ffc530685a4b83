package org.entente.source;

import org.eclipse.microprofile.graphql.Description;

/** What sources can be ordered by. */
@Description(
    "What sources can be ordered by. DATE: by the earliest day on which they can have been published. PUBLISHER: by the publisher's name.")
public enum SourceOrderField {
  DATE,
  PUBLISHER
}
