package org.entente.search;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.Reading;

/** Makes a query of a text: by the words of all documents, and the names that they are part of. */
@Singleton
class SearchWords {
  /** The text's words as documents have them, what begins so, and other names of a city. */
  private static final String WORDS =
      """
      select part.place::integer as part, l.lexeme, lower(unaccent(w.word)) as typed, \
      w.word as written, search_key($2) as key, k.known, b.beginnings, c.spellings \
      from unnest($1::text[]) with ordinality part (text, place) \
      cross join lateral unnest(string_to_array(searched_words(part.text), ' ')) \
      with ordinality w (word, place) \
      cross join lateral unnest(to_tsvector('public.search', w.word)) l \
      cross join lateral (select count(*) > 0 as known from search_word s \
      where s.word = l.lexeme) k \
      cross join lateral (select array(select s.word from search_word s \
      where s.word >= lower(unaccent(w.word)) collate "C" \
      and s.word < (lower(unaccent(w.word)) || chr(1114111)) collate "C" \
      order by s.word limit $3) as beginnings) b \
      cross join lateral (select array(select distinct o.lexeme from search_spelling s \
      join search_spelling t using (city) \
      cross join lateral unnest(to_tsvector('public.search', t.word)) o \
      where s.word = lower(unaccent(w.word)) and t.word <> s.word) as spellings) c \
      order by part.place, w.place\
      """;

  /** How many names count for a query: each of them costs time with each document. */
  private static final int MOST_NAMES = 64;

  /**
   * For each term the records whose names have it, {@code $2} at most: those that have most of the
   * terms, then the most prominent. Officials do not count beside such as have more of the terms:
   * whoever asks for a first and a last name does not mean all who have either. So the index is
   * asked first for officials that have all ({@code $3}); where there are any, no others are read.
   * Nor do present countries and organizations count that only have a part of their name there,
   * beside one that is named as a whole ({@code $4}): what is French is not of French Guiana.
   */
  private static final String NAMES =
      """
      with whole as materialized (select d.record_id, d.kind, d.standing, false as named, \
      cardinality($1::text[])::bigint as terms from search_document d \
      where d.standing is not null and d.kind = 'OFFICIAL' and d.words @@ $3::tsquery) \
      select term.place::integer as place, n.record_id, n.kind = 'PARTY' as party \
      from unnest($1::text[]) with ordinality term (query, place) cross join lateral (\
      select o.* from (select f.*, max(f.terms) filter (where f.kind = 'OFFICIAL') over () as most, \
      bool_or(f.named) over () as any_named from (select * from whole union all \
      select d.record_id, d.kind, d.standing, d.kind = 'PARTY' and d.standing >= 500000 \
      and d.words @@ $4::tsquery, (select count(*) \
      from unnest($1::text[]) other (query) where d.words @@ other.query::tsquery) \
      from search_document d where d.standing is not null and d.kind <> 'POST' \
      and d.words @@ (term.query || case when exists (select from whole) \
      then ' & !''@OFFICIAL''' else '' end)::tsquery) f) o where case o.kind \
      when 'OFFICIAL' then o.terms = o.most \
      when 'PARTY' then o.standing < 500000 or o.named or not o.any_named else true end \
      order by o.terms desc, o.standing desc, o.record_id limit $2) n\
      """;

  private final Reading reading;
  private final Corrections corrections;

  SearchWords(Reading reading, Corrections corrections) {
    this.reading = reading;
    this.corrections = corrections;
  }

  /** The query for a text, of whose words the first count. */
  CompletionStage<SearchQuery> query(SearchText text) {
    String[] parts = text.parts().stream().map(SearchText.Part::text).toArray(String[]::new);
    return reading
        .rows(WORDS, List.of(parts, text.whole(), AskedWords.MOST_BEGINNINGS + 1), TextWord::of)
        .thenCompose(words -> {
          List<AskedWords> counted = CountedWords.of(text, words);
          List<AskedWords> asked = counted.subList(0, Math.min(counted.size(), CountedWords.MOST));
          List<String> leftOut =
              counted.subList(asked.size(), counted.size()).stream()
                  .map(AskedWords::written)
                  .toList();
          return asked.isEmpty()
              ? CompletableFuture.completedFuture(SearchQuery.NONE)
              : query(words.getFirst().key(), asked, leftOut)
                  .thenCompose(query -> without(CountedWords.unwanted(text, words), query));
        });
  }

  /** The query for what does not have these; as they stand, whatever they may be typed for. */
  private CompletionStage<SearchQuery> without(List<AskedWords> unwanted, SearchQuery query) {
    if (unwanted.isEmpty()) {
      return CompletableFuture.completedFuture(query);
    }
    List<SearchTerm> terms = terms(unwanted, Map.of());
    return related("=", terms)
        .thenApply(related -> query.excluding(SearchQuery.anywhere(terms, related)));
  }

  private CompletionStage<SearchQuery> query(
      String key, List<AskedWords> asked, List<String> leftOut) {
    List<TextWord> unknown =
        asked.stream().filter(AskedWords::isUnknown).map(AskedWords::word).toList();
    return corrections
        .of(unknown)
        .thenCompose(meant -> {
          List<SearchTerm> terms = terms(asked, meant);
          return related(key, terms)
              .thenApply(r -> new SearchQuery(key, terms, r, List.of(), leftOut));
        });
  }

  private static List<SearchTerm> terms(
      List<AskedWords> asked, Map<TextWord, List<Correction>> meant) {
    return asked.stream()
        .map(words -> words.term(meant.getOrDefault(words.word(), List.of())))
        .toList();
  }

  private CompletionStage<List<RelatedNames>> related(String key, List<SearchTerm> terms) {
    String[] queries = terms.stream().map(term -> term.query("^")).toArray(String[]::new);
    Set<String> names = WholeNames.keys(terms);
    names.add(key);
    List<RelatedNames> related = terms.stream().map(_ -> RelatedNames.none()).toList();
    return reading
        .rows(
            NAMES,
            List.of(
                queries,
                MOST_NAMES / terms.size(),
                String.join(" & ", queries),
                SearchClause.ofAny(List.copyOf(names)).query()),
            row -> row)
        .thenApply(rows -> {
          rows.forEach(row ->
              related
                  .get(row.getInteger("place") - 1)
                  .add(row.getLong("record_id"), row.getBoolean("party")));
          return related;
        });
  }
}
