package org.entente.search;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A word of the text that is on record nowhere, and those that were searched for instead. */
@Description(
    "A word of the text that is on record nowhere, and those that were searched for instead.")
public record Replacement(
    @Description("The word.") String word,
    @Description("Those that were searched for: a hit has one of them.")
        List<@NonNull String> by) {}
