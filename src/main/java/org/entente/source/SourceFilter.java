package org.entente.source;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.entente.graphql.Conditions;
import org.entente.graphql.DateFilter;

/** Which sources: those that fulfil every field given. */
@Input("SourceFilter")
@Description("Which sources: those that fulfil every field given.")
public record SourceFilter(
    @Nullable @Description("What sort of document.") SourceKind kind,
    @Nullable @Description("Who published it, by the exact name.") String publisher,
    @Nullable @Description("Its language, as a BCP 47 tag.") String language,
    @Nullable @Description("When it was published.") DateFilter date) {

  Conditions conditions() {
    Conditions conditions =
        new Conditions().is("r.kind", kind).is("r.publisher", publisher).is("r.language", language);
    if (date != null) {
      date.on(conditions, "r", "source", "filter.date");
    }
    return conditions;
  }
}
