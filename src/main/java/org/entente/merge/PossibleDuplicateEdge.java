package org.entente.merge;

import org.eclipse.microprofile.graphql.Description;

/** A pair in a list. */
@Description("A pair in a list.")
public record PossibleDuplicateEdge(
    @Description("Its place in the list, to go on from.") String cursor,
    @Description("The pair.") PossibleDuplicate node) {}
