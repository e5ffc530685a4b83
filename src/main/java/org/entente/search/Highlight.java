package org.entente.search;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A text of a hit, with the words marked for which it was found. */
@Description("A text of a hit, with the words marked for which it was found.")
public record Highlight(
    @Description(
            """
            Where the text is from: a field of the record, as `summary`; its `date`, in EDTF; or the kind of a record \
            whose name it is and to which the hit is related: `party`, `official`, `issue`, \
            `mechanism`.\
            """)
        String field,
    @Description("The text; of a long one, the part around the words.")
        List<@NonNull TextPart> parts) {}
