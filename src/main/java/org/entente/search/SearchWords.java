package org.entente.search;

import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.graphql.Reading;
import org.entente.graphql.RequestException;

/** Makes a query of a text: by the words of all documents, and the names that they are part of. */
@Singleton
class SearchWords {
  /** More have no use, and would take time. */
  private static final int MOST_TERMS = 16;

  /** Words that only link others: whoever writes them does not mind whether they are there. */
  private static final Set<String> LINKS =
      Set.of("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with");

  /**
   * The text's words as documents have them. What is no word but begins one is taken for its
   * beginning, and what is neither for those that it is most like.
   */
  private static final String WORDS =
      """
      select part.place::integer as part, l.lexeme, lower(unaccent(w.word)) as typed, \
      search_key($2) as key, k.known, b.beginnings, \
      case when k.known or b.beginnings <> '{}' then '{}' else array(\
      select s.word from (select s.word, similarity(s.word, l.lexeme) as likeness, \
      max(similarity(s.word, l.lexeme)) over () as best \
      from search_word s where s.word % l.lexeme) s \
      where s.likeness >= greatest(0.4, 0.85 * s.best) \
      order by s.likeness desc, s.word limit 5) end as similar \
      from unnest($1::text[]) with ordinality part (text, place) \
      cross join lateral unnest(string_to_array(search_words(part.text), ' ')) \
      with ordinality w (word, place) \
      cross join lateral unnest(to_tsvector('public.search', w.word)) l \
      cross join lateral (select count(*) > 0 as known from search_word s \
      where s.word = l.lexeme) k \
      cross join lateral (select array(select s.word from search_word s \
      where s.word >= lower(unaccent(w.word)) collate "C" \
      and s.word < (lower(unaccent(w.word)) || chr(1114111)) collate "C" \
      order by s.word limit $3) as beginnings) b \
      order by part.place, w.place\
      """;

  /**
   * How many words that begin so are asked for one by one. The index of words reads all documents
   * of a beginning before it looks at any other term, and of words no more than it has to.
   */
  private static final int MOST_BEGINNINGS = 30;

  /** How many names count for a query: each of them costs time with each document. */
  private static final int MOST_NAMES = 64;

  /**
   * For each term the records whose names have it, {@code $2} at most: those that have most of the
   * terms, then the most prominent. Officials do not count beside such as have more of the terms:
   * whoever asks for a first and a last name does not mean all who have either. So the index is
   * asked first for officials that have all ({@code $3}); where there are any, no others are read.
   */
  private static final String NAMES =
      """
      with whole as materialized (select d.record_id, d.kind, d.standing, \
      cardinality($1::text[])::bigint as terms from search_document d \
      where d.standing is not null and d.kind = 'OFFICIAL' and d.words @@ $3::tsquery) \
      select term.place::integer as place, n.record_id \
      from unnest($1::text[]) with ordinality term (query, place) cross join lateral (\
      select o.* from (select f.*, max(f.terms) filter (where f.kind = 'OFFICIAL') over () as most \
      from (select * from whole union all select d.record_id, d.kind, d.standing, (select count(*) \
      from unnest($1::text[]) other (query) where d.words @@ other.query::tsquery) \
      from search_document d where d.standing is not null and d.kind <> 'POST' \
      and d.words @@ (term.query || case when exists (select from whole) \
      then ' & !''@OFFICIAL''' else '' end)::tsquery) f) o where o.kind <> 'OFFICIAL' or o.terms = o.most \
      order by o.terms desc, o.standing desc, o.record_id limit $2) n\
      """;

  private final Reading reading;

  SearchWords(Reading reading) {
    this.reading = reading;
  }

  /** One of the text's words. */
  private record Word(
      int part,
      String lexeme,
      String typed,
      String key,
      boolean known,
      List<String> beginnings,
      List<String> similar) {

    static Word of(Row row) {
      return new Word(
          row.getInteger("part"),
          row.getString("lexeme"),
          row.getString("typed"),
          row.getString("key"),
          row.getBoolean("known"),
          List.of(row.getArrayOfStrings("beginnings")),
          List.of(row.getArrayOfStrings("similar")));
    }

    boolean isLast(List<Word> words) {
      return equals(words.getLast());
    }

    SearchTerm term(boolean last) {
      List<String> meant = similar.isEmpty() ? List.of(lexeme) : similar;
      boolean mistyped = beginnings.isEmpty() && !similar.isEmpty();
      if (!last && (known || mistyped)) {
        return new SearchTerm(meant, false, null);
      }
      // What begins no word may begin one that is too long to be among the words of all documents.
      return (beginnings.isEmpty() && !known) || beginnings.size() > MOST_BEGINNINGS
          ? new SearchTerm(meant, false, typed)
          : new SearchTerm(
              Stream.concat(meant.stream(), beginnings.stream()).distinct().toList(), false, null);
    }
  }

  /** The query; fails as bad input if there are too many words. */
  CompletionStage<SearchQuery> query(SearchText text) {
    String[] parts = text.parts().stream().map(SearchText.Part::text).toArray(String[]::new);
    return reading
        .rows(WORDS, List.of(parts, text.whole(), MOST_BEGINNINGS + 1), Word::of)
        .thenCompose(words -> {
          List<SearchTerm> terms = terms(text, words);
          return terms.isEmpty()
              ? CompletableFuture.completedFuture(new SearchQuery("", terms, List.of()))
              : related(terms).thenApply(r -> new SearchQuery(words.getFirst().key(), terms, r));
        });
  }

  private static List<SearchTerm> terms(SearchText text, List<Word> words) {
    if (words.size() > MOST_TERMS) {
      throw RequestException.badInput(
          "text", "There are %d words; there may be %d.".formatted(words.size(), MOST_TERMS));
    }
    List<SearchTerm> terms = new ArrayList<>();
    boolean onlyLinks = words.stream().allMatch(word -> LINKS.contains(word.typed()));
    for (int part = 1; part <= text.parts().size(); part++) {
      int place = part;
      List<Word> own = words.stream().filter(word -> word.part() == place).toList();
      if (!text.parts().get(part - 1).phrase()) {
        own.stream()
            .filter(word -> onlyLinks || word.isLast(words) || !LINKS.contains(word.typed()))
            .forEach(word -> terms.add(word.term(word.isLast(words))));
      } else if (!own.isEmpty()) {
        terms.add(SearchTerm.phrase(own.stream().map(Word::lexeme).toList()));
      }
    }
    return terms;
  }

  private CompletionStage<List<List<Long>>> related(List<SearchTerm> terms) {
    String[] queries = terms.stream().map(term -> term.query("^")).toArray(String[]::new);
    List<List<Long>> related =
        IntStream.range(0, terms.size()).<List<Long>>mapToObj(_ -> new ArrayList<>()).toList();
    return reading
        .rows(
            NAMES,
            List.of(queries, MOST_NAMES / terms.size(), String.join(" & ", queries)),
            row -> row)
        .thenApply(rows -> {
          rows.forEach(
              row -> related.get(row.getInteger("place") - 1).add(row.getLong("record_id")));
          return related;
        });
  }
}
