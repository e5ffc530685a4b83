package org.entente.search;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Conditions;
import org.entente.graphql.DateFilter;
import org.entente.graphql.Key;
import org.entente.graphql.RecordKind;
import org.entente.party.PartyTables;

/** Which hits: those that fulfil every field given. */
@Input("SearchFilter")
@Description("Which hits: those that fulfil every field given.")
public record SearchFilter(
    @Nullable @Description("Only records of these kinds.") List<@NonNull RecordKind> kinds,
    @Nullable
        @Description(
            """
            The code of a party that they concern: that attends, holds a position, agrees, imposes \
            or is named in them.\
            """)
        String party,
    @Nullable
        @Description(
            """
            When it was: when a meeting was held, a position taken, an agreement reached, a measure \
            imposed, a source published, a term begun. Other records have no date, and are not \
            found with it.\
            """)
        DateFilter date) {
  static final SearchFilter NONE = new SearchFilter(null, null, null);

  List<Key> keys() {
    return party == null ? List.of() : List.of(new Key(PartyTables.PARTIES, party, "filter.party"));
  }

  /** Whether nothing can fulfil it. */
  boolean isEmpty() {
    return kinds != null && kinds.isEmpty();
  }

  /**
   * The search for such hits.
   *
   * @param partyIds the numbers that the keys stand for
   */
  Search search(SearchQuery query, List<Long> partyIds) {
    Set<RecordKind> of = kinds == null ? Set.of() : Set.copyOf(kinds);
    List<SearchClause> also = new ArrayList<>();
    if (!of.isEmpty()) {
      also.add(SearchClause.ofAny(of.stream().sorted().map(kind -> "@" + kind).toList()));
    }
    partyIds.forEach(id -> also.add(SearchClause.ofAny(List.of("#" + id))));
    Conditions dates = new Conditions();
    if (date != null) {
      date.on(dates, "r", "filter.date");
    }
    return new Search(query, also, of, dates.list());
  }
}
