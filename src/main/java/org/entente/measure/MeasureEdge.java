package org.entente.measure;

import org.eclipse.microprofile.graphql.Description;

/** A measure in a list. */
@Description("A measure in a list.")
public record MeasureEdge(
    @Description("Its place in the list, for `after` and `before`.") String cursor,
    @Description("The measure.") Measure node) {}
