package org.entente.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.Reading;
import org.jspecify.annotations.Nullable;

/** Finds the words on record that may have been meant by words that are not. */
@Singleton
class Corrections {
  /** Words of a text; more errors are made in none. */
  private static final int MOST_WORDS = 8;

  /** For one word; each of them costs time. */
  private static final int MOST = 5;

  /**
   * Words with one error less ({@code $2}, each for the word whose place is in {@code $1}) are
   * looked up one by one, in the same time however many words are on record. Where none of them is,
   * words that share the most trigrams with the word ({@code $3}) are.
   */
  private static final String FIND =
      """
      with made as materialized (select c.place, c.number, c.word, s.word as lexeme \
      from unnest($1::integer[], $2::text[]) with ordinality c (place, word, number) \
      cross join lateral unnest(ts_lexize('public.search_stem', c.word)) l (lexeme) \
      cross join lateral (select s.word from search_word s where s.word = l.lexeme limit 1) s) \
      select place, number::integer, word, lexeme from made \
      union all select w.place::integer, null, s.word, s.word \
      from unnest($3::text[]) with ordinality w (word, place) \
      cross join lateral (select s.word, similarity(s.word, w.word) as likeness \
      from search_word s where s.word % w.word and not exists (\
      select from made where made.place = w.place) order by likeness desc, s.word limit 20) s\
      """;

  private final Reading reading;

  Corrections(Reading reading) {
    this.reading = reading;
  }

  /** Those that each of the words may have been meant for; of words for none there is nothing. */
  CompletionStage<Map<TextWord, List<Correction>>> of(List<TextWord> unknown) {
    List<TextWord> words =
        unknown.stream().filter(TypingErrors::mayHave).limit(MOST_WORDS).toList();
    if (words.isEmpty()) {
      return CompletableFuture.completedFuture(Map.of());
    }
    List<Integer> places = new ArrayList<>();
    List<TypingErrors.Candidate> made = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      for (TypingErrors.Candidate candidate : TypingErrors.candidates(words.get(i).typed())) {
        places.add(i + 1);
        made.add(candidate);
      }
    }
    List<Object> parameters =
        List.of(
            places.toArray(Integer[]::new),
            made.stream().map(TypingErrors.Candidate::word).toArray(String[]::new),
            words.stream().map(TextWord::lexeme).toArray(String[]::new));
    return reading
        .rows(
            FIND,
            parameters,
            row ->
                new Found(
                    words.get(row.getInteger("place") - 1),
                    rank(row.getInteger("number"), made),
                    new Correction(row.getString("word"), row.getString("lexeme"))))
        .thenApply(Corrections::best);
  }

  /**
   * A word that was found.
   *
   * @param rank of the candidate; null for one that is similar
   */
  private record Found(TextWord word, @Nullable Integer rank, Correction correction) {
    int errors() {
      return rank == null ? 2 + TypingErrors.distance(word.lexeme(), correction.lexeme()) : rank;
    }

    boolean isNear() {
      return rank == null
          ? TypingErrors.areNear(word, correction.lexeme())
          : TypingErrors.isOfItsStem(word.typed(), correction.word(), correction.lexeme());
    }
  }

  private static @Nullable Integer rank(
      @Nullable Integer number, List<TypingErrors.Candidate> made) {
    return number == null ? null : made.get(number - 1).rank();
  }

  /** Of each word the likeliest. */
  private static Map<TextWord, List<Correction>> best(List<Found> all) {
    Map<TextWord, List<Correction>> best = new HashMap<>();
    Map<TextWord, Integer> errors = new HashMap<>();
    all.stream()
        .filter(Found::isNear)
        .sorted(Comparator.comparingInt(Found::errors))
        .filter(
            found -> errors.computeIfAbsent(found.word(), _ -> found.errors()) == found.errors())
        .forEach(found -> {
          List<Correction> of = best.computeIfAbsent(found.word(), _ -> new ArrayList<>());
          boolean known = of.stream().anyMatch(c -> c.lexeme().equals(found.correction().lexeme()));
          if (!known && of.size() < MOST) {
            of.add(found.correction());
          }
        });
    return best;
  }
}
