package org.entente.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.claim.NamedOfficial;
import org.entente.official.PostKind;
import org.junit.jupiter.api.Test;

class StylesTest {
  private final Styles styles = Styles.bundled();

  @Test
  void tellsStylesFromNames() {
    assertThat(styles.official("State Councillor Tang Jiaxuan", "CN"))
        .isEqualTo(new NamedOfficial("State Councillor", "Tang Jiaxuan", null));
    assertThat(styles.official("Vice Premier Qian Qichen", "CN"))
        .isEqualTo(new NamedOfficial("Vice Premier", "Qian Qichen", PostKind.OTHER));
    assertThat(styles.official("Special Envoy Kamikawa Yoko", "JP"))
        .isEqualTo(new NamedOfficial("Special Envoy", "Kamikawa Yoko", null));
  }

  @Test
  void takesAllStylesOfOnePersonAndTheHighestPost() {
    assertThat(styles.official("Crown Prince and Defense Minister Mohammed bin Salman", "SA"))
        .isEqualTo(
            new NamedOfficial(
                "Crown Prince and Defense Minister", "Mohammed bin Salman", PostKind.MINISTER));
    assertThat(styles.official("State Councilor and Foreign Minister Wang Yi", "CN"))
        .isEqualTo(
            new NamedOfficial(
                "State Councilor and Foreign Minister", "Wang Yi", PostKind.FOREIGN_MINISTER));
    assertThat(styles.official("Deputy Prime Minister, Foreign Minister Ivica Dačić", "RS").kind())
        .isEqualTo(PostKind.FOREIGN_MINISTER);
  }

  @Test
  void takesNoOfficeThatItDoesNotKnowForAName() {
    assertThat(styles.official("Coordinating Minister Luhut Pandjaitan", "ID"))
        .isEqualTo(new NamedOfficial("Coordinating Minister Luhut Pandjaitan", null, null));
    assertThat(styles.official("Minister of State for Europe Pat Lee", "GB").name()).isNull();
    assertThat(styles.official("Foreign Minister and Chief Negotiator Pat Lee", "GB").name())
        .isNull();
  }

  @Test
  void leavesNamesThatSoundLikeOfficesAndRanksBeforeNames() {
    assertThat(styles.official("Prime Minister John Major", "GB").name()).isEqualTo("John Major");
    assertThat(styles.official("Foreign Minister Julie Bishop", "AU").name())
        .isEqualTo("Julie Bishop");
    assertThat(styles.official("President General Omar Torrijos", "PA").name())
        .isEqualTo("General Omar Torrijos");
    assertThat(styles.official("Mackenzie King", "CA"))
        .isEqualTo(new NamedOfficial(null, "Mackenzie King", null));
  }
}
