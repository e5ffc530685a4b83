package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.golden.Client;
import org.junit.jupiter.api.Test;

/**
 * The packaged application, on the JVM or native, answers as the tests of the build saw it. With
 * the profile {@code aot} it is what the JDK's AOT cache is made of: what is done here is fast at
 * once wherever the cache is used.
 */
@QuarkusIntegrationTest
class PackagedApplicationIT {
  private static final Path OPERATIONS = Path.of("src/test/resources/graphql");

  /** As often as it takes until the JVM knows what is done often. */
  private static final int ROUNDS = 40;

  @Test
  void answersAllRecordedOperationsAgainAndAgain() throws IOException {
    List<Path> operations = operations();
    for (int round = 0; round < ROUNDS; round++) {
      for (Path operation : operations) {
        // A variable that makes no difference, so that no answer comes from the cache.
        JsonObject answer = Client.ask(Files.readString(operation), Map.of("round", round));
        assertThat(answer.encodePrettily() + "\n")
            .as(operation.toString())
            .isEqualTo(
                Files.readString(Path.of(operation.toString().replace(".graphql", ".json"))));
      }
    }
  }

  private static List<Path> operations() throws IOException {
    try (Stream<Path> files = Files.walk(OPERATIONS)) {
      return files.filter(file -> file.toString().endsWith(".graphql")).sorted().toList();
    }
  }
}
