package org.entente.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation below {@code src/test/resources/graphql}, with the answer and the SQL statements
 * that stand beside it. After a wanted change, {@code ./mvnw verify -Dgolden=accept} writes both
 * anew, for review.
 */
@QuarkusTest
class GoldenTest {
  private static final Path OPERATIONS = Path.of("src/test/resources/graphql");
  private static final boolean ACCEPT = "accept".equals(System.getProperty("golden"));

  @TestFactory
  Stream<DynamicTest> answersAsRecorded() throws IOException {
    try (Stream<Path> files = Files.walk(OPERATIONS)) {
      List<Path> operations =
          files.filter(f -> f.toString().endsWith(".graphql")).sorted().toList();
      return operations.stream()
          .map(f -> DynamicTest.dynamicTest(OPERATIONS.relativize(f).toString(), () -> check(f)));
    }
  }

  private static void check(Path operation) throws IOException {
    String document = Files.readString(operation);
    try (Statements statements = new Statements()) {
      JsonObject answer = Client.ask(document, Map.of());
      compare(operation, ".json", answer.encodePrettily() + "\n");
      compare(operation, ".sql", String.join("\n\n", statements.list()) + "\n");
    }
  }

  private static void compare(Path operation, String kind, String actual) throws IOException {
    Path recorded = Path.of(operation.toString().replace(".graphql", kind));
    if (ACCEPT) {
      Files.writeString(recorded, actual);
    }
    assertThat(recorded).as("accept it with -Dgolden=accept").exists();
    assertThat(actual)
        .as("%s, accepted with -Dgolden=accept", recorded)
        .isEqualTo(Files.readString(recorded));
  }
}
