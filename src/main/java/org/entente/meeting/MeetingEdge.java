package org.entente.meeting;

import org.eclipse.microprofile.graphql.Description;

/** A meeting in a list. */
@Description("A meeting in a list.")
public record MeetingEdge(
    @Description("Its place in the list, for `after` and `before`.") String cursor,
    @Description("The meeting.") Meeting node) {}
