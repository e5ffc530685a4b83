package org.entente.relation;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graphql.TimelineItem;

/** An item in a timeline. */
@Description("An item in a timeline.")
public record TimelineEdge(
    @Description("Its place in the timeline, for `after` and `before`.") String cursor,
    @Description("The item.") TimelineItem node) {}
