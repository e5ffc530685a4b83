package org.entente.history;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;

/**
 * What a change made of one field of a record, or of one row of a list of it.
 *
 * @param attribute the field's name
 * @param before null where there was nothing
 * @param after null where nothing is left
 */
@Description("What a change made of one field of a record, or of one row of a list in it.")
public record Difference(
    @Description("The field's name, as `date` or `attendances`.") String attribute,
    @Nullable
        @Description(
            """
            What it said before, with the keys of other records; a row of a list as a JSON object. \
            Null where there was nothing.\
            """)
        String before,
    @Nullable @Description("What it said after; null where nothing is left.") String after) {}
