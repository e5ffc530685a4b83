package org.entente.shared;

import org.eclipse.microprofile.graphql.Description;

/**
 * A name, and the language that it is in.
 *
 * @param text the name
 * @param language a BCP 47 tag
 */
@Description("A name, and the language that it is in.")
public record LocalizedName(
    @Description("The name.") String text,
    @Description("The language given, as a BCP 47 tag; not always the one asked for.")
        String language) {}
