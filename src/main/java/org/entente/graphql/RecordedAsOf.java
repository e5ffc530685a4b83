package org.entente.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeReference;
import graphql.schema.GraphQLTypeUtil;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;

/**
 * Lets every entry point be read as the database said at an instant (record time): the argument is
 * on each of them, and holds for all that is selected below.
 */
public final class RecordedAsOf {
  static final String ARGUMENT = "recordedAsOf";

  /**
   * The feed has a time of its own, the cursor; Relay's compiler wants node with an id alone; and
   * documents that are searched, and pairs that are yet to be decided on, have no past.
   */
  private static final Set<String> OTHERS =
      Set.of("changes", "node", "nodes", "possibleDuplicates", "search");

  private static final String DESCRIPTION =
      """
      Reads all below as this database said at that instant, as `2026-11-25T12:00:00Z`: without \
      what was recorded, corrected or withdrawn since. (What held on a day, as is now known, is \
      asked by `asOf`.) Now, unless told.\
      """;

  private static final GraphQLArgument DEFINITION =
      GraphQLArgument.newArgument()
          .name(ARGUMENT)
          .description(DESCRIPTION)
          .type(GraphQLTypeReference.typeRef("DateTime"))
          .build();

  private RecordedAsOf() {}

  /** An entry point, with the argument where it has one. */
  static GraphQLFieldDefinition on(GraphQLFieldDefinition entryPoint) {
    return OTHERS.contains(entryPoint.getName())
        ? entryPoint
        : entryPoint.transform(field -> field.argument(DEFINITION));
  }

  /** The fetcher, which notes where an entry point is to be read as of an instant. */
  static DataFetcher<?> before(DataFetcher<?> fetcher) {
    return environment -> {
      RequestWaves waves = environment.getGraphQlContext().get(RequestWaves.class);
      String entryPoint = environment.getExecutionStepInfo().getPath().getSegmentName();
      var _ = of(waves, environment.getArguments(), entryPoint);
      return fetcher.get(environment);
    };
  }

  /**
   * What fetches for an entry point.
   *
   * @param arguments of the entry point, by their names
   * @param entryPoint what it is called in the answer
   * @throws RequestException if the instant is none, or to come
   */
  public static Waves of(RequestWaves waves, Map<String, Object> arguments, String entryPoint) {
    return arguments.get(ARGUMENT) instanceof String text
        ? waves.readAsOf(instant(text), entryPoint)
        : waves.present();
  }

  private static Instant instant(String text) {
    Instant instant;
    try {
      instant = OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException _) {
      throw RequestException.badInput(
          ARGUMENT, "'%s' is no instant; one is written as 2026-11-25T12:00:00Z.".formatted(text));
    }
    if (instant.isAfter(Instant.now())) {
      throw RequestException.badInput(ARGUMENT, "'%s' is yet to come.".formatted(text));
    }
    return instant;
  }

  /** Whether the field is an entry point that can be read so. */
  static boolean isOn(GraphQLFieldDefinition field) {
    GraphQLArgument argument = field.getArgument(ARGUMENT);
    return argument != null && GraphQLTypeUtil.isScalar(argument.getType());
  }
}
