package org.entente.history;

import org.eclipse.microprofile.graphql.Description;

/** A change in a list. */
@Description("A change in a list.")
public record ChangeEdge(
    @Description(
            "Its place in the list, to go on from. One of the change feed stays valid for years.")
        String cursor,
    @Description("The change.") Change node) {}
