package org.entente.execution;

import static org.assertj.core.api.Assertions.assertThatCode;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.graphql.ExecutableSchema;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever a query can select, something reads. */
@QuarkusTest
class FieldReadersTest {
  @Inject FieldReaders readers;
  @Inject ExecutableSchema schema;

  @TestFactory
  Stream<DynamicTest> readsEachFieldOfTheSchema() {
    Set<GraphQLObjectType> types = new LinkedHashSet<>();
    collect(schema.get().getQueryType(), types);
    return types.stream()
        .flatMap(type -> type.getFieldDefinitions().stream().map(field -> reads(type, field)));
  }

  /** All that can be selected below a type. */
  private void collect(GraphQLType type, Set<GraphQLObjectType> types) {
    switch (type) {
      case GraphQLObjectType object when types.add(object) ->
          object
              .getFieldDefinitions()
              .forEach(field -> collect(GraphQLTypeUtil.unwrapAll(field.getType()), types));
      case GraphQLInterfaceType i ->
          schema.get().getImplementations(i).forEach(object -> collect(object, types));
      case GraphQLUnionType union -> union.getTypes().forEach(member -> collect(member, types));
      default -> {}
    }
  }

  private DynamicTest reads(GraphQLObjectType type, GraphQLFieldDefinition field) {
    return DynamicTest.dynamicTest(
        type.getName() + '.' + field.getName(),
        () ->
            assertThatCode(() -> readers.of(type.getName(), field.getName()))
                .doesNotThrowAnyException());
  }
}
