package org.entente.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.golden.Client;
import org.junit.jupiter.api.Test;

/** The schema stands in the tree, so that every change of it is seen in review. */
@QuarkusTest
class SchemaTest {
  private static final Path RECORDED = Path.of("src/main/graphql/schema.graphql");
  private static final String ACCEPT = "./mvnw test -Dtest=SchemaTest -Dgolden=accept";

  @Test
  void isServedAsRecorded() throws IOException {
    String served = served();
    if ("accept".equals(System.getProperty("golden"))) {
      Files.createDirectories(RECORDED.getParent());
      Files.writeString(RECORDED, served);
    }
    assertThat(RECORDED).as("write it with " + ACCEPT).exists();
    assertThat(served)
        .as("the schema differs from %s; if that is wanted, accept it with %s", RECORDED, ACCEPT)
        .isEqualTo(Files.readString(RECORDED));
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
  void hasTheTypesThatIntrospectionTells() {
    Set<String> told =
        Client.data("{ __schema { types { name } } }")
            .getJsonObject("__schema")
            .getJsonArray("types")
            .stream()
            .map(type -> ((JsonObject) type).getString("name"))
            .filter(name -> !name.startsWith("__"))
            .collect(Collectors.toSet());
    assertThat(new SchemaParser().parse(served()).types().keySet()).isSubsetOf(told);
    assertThat(told).contains("Country", "Organization", "Date").doesNotContain("PartyRecord");
  }

  private static String served() {
    return RestAssured.get("/graphql/schema.graphql").then().statusCode(200).extract().asString();
  }
}
