package org.entente.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.security.Caller;
import org.entente.security.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a schema of its own, executed as ours is. */
class PermissionsTest {
  private static final String SCHEMA =
      """
      type Query { name: String }
      type Mutation { record(input: Int): Payload erase: String }
      type Payload { name: String }
      """;

  private final List<String> done = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "record { name }, , UNAUTHENTICATED",
    "record { name }, READER, FORBIDDEN",
    "record { name }, EDITOR,",
    "record { name }, ADMIN,",
    "erase, , UNAUTHENTICATED",
    "erase, READER, FORBIDDEN",
    "erase, EDITOR, FORBIDDEN",
    "erase, ADMIN,",
  })
  void letsOnlyTheRoleChangeAnything(String field, @Nullable Role role, @Nullable String code) {
    ExecutionResult result = execute("mutation { " + field + " }", role);
    String name = field.split(" ", 2)[0];
    if (code == null) {
      assertThat(result.getErrors()).isEmpty();
      assertThat(done).containsExactly(name);
    } else {
      assertThat(codes(result)).containsExactly(code);
      assertThat(result.getErrors().getFirst().getPath()).containsExactly((Object) name);
      assertThat(done).isEmpty();
    }
  }

  @Test
  void refusesEachFieldByItself() {
    ExecutionResult result =
        execute(
            "mutation { a: record { name } b: erase ...more } fragment more on Mutation { c: erase }",
            Role.EDITOR);
    assertThat(codes(result)).containsExactly("FORBIDDEN", "FORBIDDEN");
    assertThat(done).containsExactly("record");
  }

  @Test
  void letsAnybodyRead() {
    assertThat(execute("{ name }", null).getErrors()).isEmpty();
    assertThat(done).containsExactly("name");
  }

  @Test
  void tellsTheNameOfTheTypeToAnybody() {
    Map<String, Object> data = execute("mutation { __typename }", null).getData();
    assertThat(data).containsEntry("__typename", "Mutation");
  }

  @Test
  void doesNotStartWithAPermissionForAFieldThatThereIsNot() {
    assertThatThrownBy(() -> new Permissions(schema(), Set.of("eraze")))
        .hasMessageContaining("'eraze'");
  }

  private ExecutionResult execute(String document, @Nullable Role role) {
    ExecutionInput.Builder input = ExecutionInput.newExecutionInput(document);
    if (role != null) {
      Caller caller = new Caller("17", "Jane Doe", role, Instant.MAX);
      input.graphQLContext(Map.of(Caller.KEY, caller));
    }
    return GraphQL.newGraphQL(schema())
        .instrumentation(new Permissions(schema(), Set.of("erase")))
        .build()
        .execute(input);
  }

  private static List<String> codes(ExecutionResult result) {
    return result.getErrors().stream()
        .map(CodedErrors::of)
        .map(GraphQLError::getExtensions)
        .map(extensions -> String.valueOf(extensions.get("code")))
        .toList();
  }

  private GraphQLSchema schema() {
    RuntimeWiring wiring =
        RuntimeWiring.newRuntimeWiring()
            .type("Query", type -> type.dataFetcher("name", noting("name", "x")))
            .type(
                "Mutation",
                type ->
                    type.dataFetcher("record", noting("record", Map.of("name", "x")))
                        .dataFetcher("erase", noting("erase", "x")))
            .build();
    return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring);
  }

  private DataFetcher<Object> noting(String field, Object value) {
    return _ -> {
      done.add(field);
      return value;
    };
  }
}
