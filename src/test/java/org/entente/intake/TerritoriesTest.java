package org.entente.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.claim.Key;
import org.entente.claim.PartyClaim;
import org.entente.party.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerritoriesTest {
  private final Territories territories = new Territories();

  @TempDir Path folder;

  @Test
  void readsAPhaseOfACountryAsPartOfIt() {
    PartyClaim claim = territory("germany-1933", "1918", "1933");
    assertThat(claim.code()).isEqualTo("DE");
    assertThat(claim.onFile()).isTrue();
    assertThat(claim.whole()).isFalse();
  }

  @Test
  void givesATerritoryWithoutCodeOneOfItsOwn() {
    PartyClaim claim = territory("asante-empire-1874", "1670", "1874");
    assertThat(claim.code()).isEqualTo("ASANTEEMPIRE1874");
    assertThat(claim.onFile()).isFalse();
    assertThat(claim.whole()).isTrue();
    assertThat(claim.successors()).containsExactly(new Key("gsh", "ghana"));
  }

  @Test
  void readsOldAndOpenYears() {
    PartyClaim claim = territory("japan", "756", "9999");
    assertThat(String.valueOf(claim.from())).contains("edtf=0756,");
    assertThat(claim.to()).isNull();
    assertThat(territory("japan", "-0800", "9999").from()).isNull();
  }

  @Test
  void readsAllOfTheSharedTerritories() {
    Collected read = Given.read(territories, SharedData.folder("historyatstate-gsh"));
    assertThat(read.records).hasSize(576);
    assertThat(read.reasons()).containsExactly("it ends in 1964, before 1986");
    assertThat(read.claims(PartyClaim.class)).allMatch(c -> c.code().matches("[A-Z][A-Z0-9]*"));
    assertThat(read.claims(PartyClaim.class).stream().filter(c -> !c.onFile())).hasSize(107);
  }

  private PartyClaim territory(String id, String since, String until) {
    return Given.read(
            territories,
            folder,
            "t.xml",
            """
            <territory><id>%1$s</id><short-form-name>Name</short-form-name><long-form-name type="none"/>\
            <valid-since>%2$s</valid-since><valid-until>%3$s</valid-until><predecessors/><successors>\
            <successor>ghana</successor><successor>%1$s</successor></successors><notes/></territory>\
            """
                .formatted(id, since, until))
        .claims(PartyClaim.class)
        .getFirst();
  }
}
