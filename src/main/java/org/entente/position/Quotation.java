package org.entente.position;

import org.eclipse.microprofile.graphql.Description;

/**
 * Words as a source quotes them.
 *
 * @param text the words
 * @param language a BCP 47 tag
 */
@Description("Words as a source quotes them.")
public record Quotation(
    @Description("The words.") String text,
    @Description("The language they are quoted in, as a BCP 47 tag.") String language) {}
