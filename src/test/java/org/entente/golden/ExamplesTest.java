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

/** The operations that GraphiQL opens with. */
@QuarkusTest
class ExamplesTest {
  private static final Path EXAMPLES =
      Path.of("src/main/resources/META-INF/resources/graphiql/examples");

  @TestFactory
  Stream<DynamicTest> answersEachExample() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      List<Path> examples = files.filter(f -> f.toString().endsWith(".graphql")).sorted().toList();
      assertThat(examples).hasSizeGreaterThanOrEqualTo(5);
      return examples.stream()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)));
    }
  }

  private static void check(Path example) throws IOException {
    JsonObject data = Client.data(Files.readString(example), Map.of());
    assertThat(data.getMap()).isNotEmpty().doesNotContainValue(null);
    assertThat(data.encode()).hasSizeGreaterThan(200);
  }
}
