package org.entente.search;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.RecordKind;

/** Of which sorts the hits are. */
@Description("Of which sorts the hits are. Where there are more than 5,000, of 5,000 of them.")
public record SearchFacets(
    @Description("By kind of record, most first.") List<@NonNull KindCount> kinds,
    @Description("By the countries and areas that they concern, most first, at most 100.")
        List<@NonNull CountryCount> countries,
    @Description(
            """
            By decade, the latest first; of records whose date is known. One that may be of several \
            counts in each, as with the filter by date.\
            """)
        List<@NonNull DecadeCount> decades) {

  /** Hits of a kind. */
  @Description("Hits of a kind of record.")
  public record KindCount(
      @Description("The kind.") RecordKind kind, @Description("How many they are.") int count) {}

  /** Hits of a decade. */
  @Description("Hits of a decade.")
  public record DecadeCount(
      @Description("The first year of the decade, as 1990.") int decade,
      @Description("How many they are.") int count) {}
}
