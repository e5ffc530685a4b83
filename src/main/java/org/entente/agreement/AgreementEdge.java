package org.entente.agreement;

import org.eclipse.microprofile.graphql.Description;

/** An agreement in a list. */
@Description("An agreement in a list.")
public record AgreementEdge(
    @Description("Its place in the list, for `after` and `before`.") String cursor,
    @Description("The agreement.") Agreement node) {}
