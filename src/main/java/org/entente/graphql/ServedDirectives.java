package org.entente.graphql;

import graphql.Directives;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLDirective;
import java.util.List;
import java.util.Set;

/**
 * Has introspection list the directives that do something. SmallRye adds those of its annotations
 * and of Java's, graphql-java those of its experiments, which executing by levels does not know.
 */
public final class ServedDirectives {
  private static final Set<String> NAMES =
      Set.of("skip", "include", "deprecated", "specifiedBy", "oneOf");

  private static final FieldCoordinates LISTED =
      FieldCoordinates.coordinates("__Schema", "directives");

  private ServedDirectives() {}

  /** Whether one of that name does something. */
  public static boolean have(String name) {
    return NAMES.contains(name);
  }

  static void in(GraphQLCodeRegistry.Builder registry) {
    Directives.setExperimentalDisableErrorPropagationEnabled(false);
    DataFetcher<List<GraphQLDirective>> served =
        environment ->
            environment.getGraphQLSchema().getDirectives().stream()
                .filter(directive -> NAMES.contains(directive.getName()))
                .toList();
    registry.dataFetcher(LISTED, served);
  }
}
