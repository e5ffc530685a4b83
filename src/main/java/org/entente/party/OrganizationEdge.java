package org.entente.party;

import org.eclipse.microprofile.graphql.Description;

/** An organization in a list. */
@Description("An organization in a list.")
public record OrganizationEdge(
    @Description("Its place in the list, for `after` and `before`.") String cursor,
    @Description("The organization.") Organization node) {}
