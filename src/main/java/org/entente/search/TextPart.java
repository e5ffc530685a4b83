package org.entente.search;

import org.eclipse.microprofile.graphql.Description;

/** A part of a text, which is marked where it is what was searched for. */
@Description(
    """
    A part of a text. Parts are plain text, to be escaped as any other where they go into HTML; put \
    one after another they are the text.\
    """)
public record TextPart(
    @Description("The text of the part.") String text,
    @Description("Whether it is what was searched for.") boolean marked) {}
