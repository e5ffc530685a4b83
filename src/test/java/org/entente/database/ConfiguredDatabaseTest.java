package org.entente.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class ConfiguredDatabaseTest {

  @Test
  void knowsThatNothingIsConfigured() {
    assertThat(missing(Map.of("quarkus.datasource.username", "u"))).isEmpty();
  }

  @Test
  void leavesTwoAddressesAlone() {
    assertThat(
            missing(
                Map.of(
                    "quarkus.datasource.jdbc.url", "jdbc:postgresql://a/b",
                    "quarkus.datasource.reactive.url", "postgresql://c/d")))
        .hasValue(Map.of());
  }

  @Test
  void derivesTheReactiveAddressWithTheParametersItKnows() {
    assertThat(
            missing(
                Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:postgresql://db:5433/entente?ApplicationName=x&sslmode=require")))
        .hasValue(
            Map.of(
                "quarkus.datasource.reactive.url", "postgresql://db:5433/entente?sslmode=require"));
  }

  @Test
  void derivesTheJdbcAddressAndTheAccountInIt() {
    assertThat(
            missing(Map.of("quarkus.datasource.reactive.url", "postgres://me:secret@db/entente")))
        .hasValue(
            Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://db/entente",
                "quarkus.datasource.username", "me",
                "quarkus.datasource.password", "secret"));
  }

  @Test
  void prefersTheConfiguredAccount() {
    assertThat(
            missing(
                Map.of(
                    "quarkus.datasource.reactive.url", "postgresql://me:secret@db/entente",
                    "quarkus.datasource.username", "other",
                    "quarkus.datasource.password", "word")))
        .hasValue(Map.of("quarkus.datasource.jdbc.url", "jdbc:postgresql://db/entente"));
  }

  @Test
  void refusesAnotherKindOfDatabaseWithoutTellingItsPassword() {
    assertThatThrownBy(() ->
            missing(Map.of("quarkus.datasource.jdbc.url", "jdbc:mysql://db/x?password=secret")))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessage(
            "quarkus.datasource.jdbc.url must begin with jdbc:postgresql:// but is jdbc:mysql://db/x.");
  }

  private static Optional<Map<String, String>> missing(Map<String, String> settings) {
    Config config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build();
    return ConfiguredDatabase.missingSettings(config);
  }
}
