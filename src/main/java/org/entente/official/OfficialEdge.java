package org.entente.official;

import org.eclipse.microprofile.graphql.Description;

/** An official in a list. */
@Description("An official in a list.")
public record OfficialEdge(
    @Description("Its place in the list, for `after` and `before`.") String cursor,
    @Description("The official.") Official node) {}
