package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void tellsFatherAndSonApartWhoseNamesHaveTheSameWords() {
    var father = Names.parts("Jabir al-Ahmed al-Sabah");
    var other = Names.parts("Sabah al-Ahmed al-Jabir al-Sabah");
    assertThat(Names.has(father, other)).isFalse();
    assertThat(Names.has(other, father)).isTrue();
    assertThat(Names.has(other, Names.parts("al-Sabah"))).isTrue();
  }
}
