package org.entente.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AbstractDescribedNode;
import graphql.language.AstPrinter;
import graphql.language.Node;
import graphql.parser.Parser;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed schema is what clients generate their code from, so it says what the code does. */
@QuarkusTest
class SchemaTest {
  private static final Path COMMITTED = Path.of("src/main/graphql/schema.graphql");

  @Test
  void isTheCommittedOne() throws IOException {
    String served = served();
    if ("accept".equals(System.getProperty("golden"))) {
      Files.writeString(COMMITTED, served);
    }
    assertThat(served)
        .as(
            "the schema of the code differs from %s; if that is wanted, accept it with"
                + " ./mvnw verify -Dgolden=accept and commit the file",
            COMMITTED)
        .isEqualTo(Files.readString(COMMITTED));
  }

  @Test
  void describesEveryTypeFieldArgumentAndConstant() {
    List<String> undescribed =
        Parser.parse(served()).getDefinitions().stream()
            .flatMap(SchemaTest::withChildren)
            .filter(
                node -> node instanceof AbstractDescribedNode<?> d && d.getDescription() == null)
            .map(node -> AstPrinter.printAst(node).lines().findFirst().orElse(""))
            .toList();
    assertThat(undescribed).isEmpty();
  }

  private static Stream<Node<?>> withChildren(Node<?> node) {
    Stream<Node<?>> children = node.getChildren().stream().map(child -> (Node<?>) child);
    return Stream.concat(Stream.of(node), children.flatMap(SchemaTest::withChildren));
  }

  @Test
  void canBeReadByItself() {
    assertThat(
            UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(served()))
                .getQueryType()
                .getFieldDefinitions())
        .isNotEmpty();
  }

  @Test
  void hasNoMangledNames() {
    assertThat(served()).doesNotContainPattern("(?m)^(type|input|interface) \\w*_");
  }

  private static String served() {
    return RestAssured.get("/graphql/schema.graphql").then().statusCode(200).extract().asString();
  }
}
