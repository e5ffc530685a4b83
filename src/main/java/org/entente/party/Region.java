package org.entente.party;

import org.eclipse.microprofile.graphql.Description;

/**
 * A region of the world.
 *
 * @param code three digits of UN M49
 */
@Description("A region of the world, as the United Nations' statistics divide it (M49).")
public record Region(@Description("Its three digits in M49, as `030`.") String code) {}
