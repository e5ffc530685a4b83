package org.entente.source;

import org.eclipse.microprofile.graphql.Description;

/** A source in a list. */
@Description("A source in a list.")
public record SourceEdge(
    @Description("Its place in the list, for `after` and `before`.") String cursor,
    @Description("The source.") Source node) {}
