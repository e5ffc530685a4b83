package org.entente.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import io.vertx.core.json.JsonArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** GraphiQL opens with operations that the schema in the tree knows. */
class GraphiqlExamplesTest {
  private static final Path EXAMPLES =
      Path.of("src/main/resources/META-INF/resources/graphiql/examples");
  private static final Path SCHEMA = Path.of("src/main/graphql/schema.graphql");

  static List<String> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".graphql"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void fitTheSchema(String example) throws IOException {
    Document document = Parser.parse(Files.readString(EXAMPLES.resolve(example)));
    assertThat(new Validator().validateDocument(schema(), document, Locale.ENGLISH))
        .as(example)
        .isEmpty();
  }

  @Test
  void areAllListed() throws IOException {
    JsonArray listed = new JsonArray(Files.readString(EXAMPLES.resolve("index.json")));
    assertThat(listed).containsExactlyInAnyOrderElementsOf(List.<Object>copyOf(examples()));
  }

  private static GraphQLSchema schema() throws IOException {
    return UnExecutableSchemaGenerator.makeUnExecutableSchema(
        new SchemaParser().parse(Files.readString(SCHEMA)));
  }
}
