package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  @Test
  void tellsFatherAndSonApartWhoseNamesHaveTheSameWords() {
    var father = Names.parts("Jabir al-Ahmed al-Sabah");
    var other = Names.parts("Sabah al-Ahmed al-Jabir al-Sabah");
    assertThat(Names.has(father, other)).isFalse();
    assertThat(Names.has(other, father)).isTrue();
    assertThat(Names.has(other, Names.parts("al-Sabah"))).isTrue();
  }

  @Test
  void passesOverAWordThatIsThereTwiceRunning() {
    assertThat(Names.withoutRepeats(Names.parts("Giulio Giulio Andreotti")))
        .containsExactly("giulio", "andreotti");
    assertThat(Names.withoutRepeats(Names.parts("Sabah al-Jabir al-Sabah"))).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "de Gaulle",
        "De Gasperi",
        "Ben-Gurion",
        "al-Maliki",
        "Douglas-Home",
        "da Silva",
        "Lord Carrington",
        "Prince Saud",
        "Von Brentano",
        "Ben Ali"
      })
  void takesAFamilyNameForWhatItIsWhateverItHasBefore(String name) {
    assertThat(Names.isWhole(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Li Peng",
        "Ban Ki-moon",
        "Le Duan",
        "Hassan II",
        "Nuri al-Maliki",
        "J. Nehru",
        "Sir Ralph Leatham"
      })
  void takesTwoWordsForAWholeName(String name) {
    assertThat(Names.isWhole(name)).isTrue();
  }
}
