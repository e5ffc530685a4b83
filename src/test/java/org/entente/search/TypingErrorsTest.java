package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingErrorsTest {
  @ParameterizedTest
  @CsvSource({
    "germnay, germany",
    "isreal, israel",
    "wnag, wang",
    "yii, yi",
    "jpan, japan",
    "japann, japan",
    "jspan, japan",
    "qjapan, japan",
    "росия, россия",
    "الهند, الهندي"
  })
  void areMade(String typed, String meant) {
    assertThat(TypingErrors.candidates(typed))
        .extracting(TypingErrors.Candidate::word)
        .contains(meant);
  }

  /** Of short words; in long ones a letter is sure to be wrong, whichever it is. */
  @ParameterizedTest
  @CsvSource({
    "rouhani, roumani, false",
    "xouhani, rouhani, false",
    "kamikaqa, kamikawa, true",
    "lavrof, lavrov, true",
    "merkol, merkel, true",
    "negotbations, negotiations, true",
    "росмия, россия, true"
  })
  void replaceLettersByLikeOnes(String typed, String meant, boolean may) {
    assertThat(TypingErrors.candidates(typed).stream().anyMatch(c -> c.word().equals(meant)))
        .isEqualTo(may);
    assertThat(TypingErrors.areNear(typed, meant)).isEqualTo(may);
  }

  @Test
  void areRankedByHowLikelyTheyAre() {
    assertThat(ranks("chian", "china")).containsExactly(0);
    assertThat(ranks("chiina", "china")).contains(0);
    assertThat(ranks("chna", "china")).containsExactly(1);
    assertThat(ranks("hina", "china")).containsExactly(2);
  }

  private static List<Integer> ranks(String typed, String meant) {
    return TypingErrors.candidates(typed).stream()
        .filter(candidate -> candidate.word().equals(meant))
        .map(TypingErrors.Candidate::rank)
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "rouhani, romania, false",
    "allende, allen, false",
    "peron, peru, false",
    "thaad, thailand, false",
    "fukushma, fukushima, true",
    "afganstan, afghanistan, true",
    "kissnigre, kissinger, true",
    "berln, berlin, true",
    "brln, berlin, false"
  })
  void areFewerInShortWords(String typed, String other, boolean near) {
    assertThat(TypingErrors.areNear(typed, other)).isEqualTo(near);
  }

  @ParameterizedTest
  @CsvSource({
    "2023, false",
    "b52, false",
    "FRG, false",
    "THAAD, false",
    "yko, false",
    "Yii, true",
    "Wnag, true"
  })
  void areNotInNumbersAbbreviationsAndShortWords(String written, boolean may) {
    String typed = written.toLowerCase(Locale.ROOT);
    TextWord word =
        new TextWord(1, typed, typed, written, "=" + typed, false, List.of(), List.of());
    assertThat(TypingErrors.mayHave(word)).isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource({
    "allende, allened, allen, false",
    "germnay, germany, germani, true",
    "negotiatons, negotiations, negoti, true",
    "tlaking, talking, talk, true",
    "tals, talks, talk, true"
  })
  void changeNotTheEndingAlone(String typed, String candidate, String lexeme, boolean may) {
    assertThat(TypingErrors.isOfItsStem(typed, candidate, lexeme)).isEqualTo(may);
  }
}
