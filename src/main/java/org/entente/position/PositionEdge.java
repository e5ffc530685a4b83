package org.entente.position;

import org.eclipse.microprofile.graphql.Description;

/** A position in a list. */
@Description("A position in a list.")
public record PositionEdge(
    @Description("Its place in the list, for `after` and `before`.") String cursor,
    @Description("The position.") Position node) {}
