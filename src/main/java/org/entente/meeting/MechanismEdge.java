package org.entente.meeting;

import org.eclipse.microprofile.graphql.Description;

/** A mechanism in a list. */
@Description("A mechanism in a list.")
public record MechanismEdge(
    @Description("Its place in the list, for `after` and `before`.") String cursor,
    @Description("The mechanism.") Mechanism node) {}
