package org.entente.party;

import org.eclipse.microprofile.graphql.Description;

/** A country or area in a list. */
@Description("A country or area in a list.")
public record CountryEdge(
    @Description("Its place in the list, for `after` and `before`.") String cursor,
    @Description("The country or area.") Country node) {}
