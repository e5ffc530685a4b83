package org.entente.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerBinariesTest {

  @ParameterizedTest
  @CsvSource({
    "Linux,    amd64,   postgres-linux-x86_64.txz",
    "Linux,    aarch64, postgres-linux-arm_64.txz",
    "Mac OS X, x86_64,  postgres-darwin-x86_64.txz",
    "Mac OS X, aarch64, postgres-darwin-arm_64.txz"
  })
  void areThereForEverySystemWeName(String system, String architecture, String archive) {
    assertThat(ServerBinaries.archiveFor(system, architecture)).isEqualTo(archive);
    assertThat(getClass().getResource("/" + archive)).isNotNull();
  }

  @Test
  void areMissingForOtherSystemsWhichIsSaid() {
    assertThatThrownBy(() -> ServerBinaries.archiveFor("Windows 11", "amd64"))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
  }
}
