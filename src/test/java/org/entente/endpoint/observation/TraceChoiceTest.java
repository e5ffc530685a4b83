package org.entente.endpoint.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceChoiceTest {
  private final String before = System.getProperty(TraceChoice.DISABLED);

  @AfterEach
  void restore() {
    if (before == null) {
      System.clearProperty(TraceChoice.DISABLED);
    } else {
      System.setProperty(TraceChoice.DISABLED, before);
    }
  }

  @Test
  void makesNoTracesWithoutACollector() {
    System.clearProperty(TraceChoice.DISABLED);
    choose(Map.of());
    assertThat(System.getProperty(TraceChoice.DISABLED)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quarkus.otel.exporter.otlp.endpoint",
        "quarkus.otel.exporter.otlp.traces.endpoint"
      })
  void makesTracesForACollector(String setting) {
    choose(Map.of(setting, "http://collector.example:4317"));
    assertThat(System.getProperty(TraceChoice.DISABLED)).isEqualTo("false");
  }

  private static void choose(Map<String, String> settings) {
    TraceChoice.make(
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build());
  }
}
