package org.entente.meeting;

import org.eclipse.microprofile.graphql.Description;

/** What meetings can be ordered by. */
@Description(
    "What meetings can be ordered by. DATE: by the earliest day on which they can have begun.")
public enum MeetingOrderField {
  DATE
}
