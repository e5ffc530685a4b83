package org.entente.graphql;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeReference;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.GraphQLUnionType;
import graphql.schema.SchemaTransformer;
import graphql.schema.TypeResolver;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Refuses values of arguments that SmallRye's scalars take and cannot use: a number cut down to 32
 * bits, a date that is none. Ids in a list it takes for texts.
 */
final class StrictScalars {
  private static final GraphQLInputType IDS =
      nonNull(list(nonNull(GraphQLTypeReference.typeRef("ID"))));

  private StrictScalars() {}

  static GraphQLSchema in(GraphQLSchema schema) {
    // A schema has one object for each type.
    Map<GraphQLScalarType, GraphQLScalarType> made = new HashMap<>();
    GraphQLSchema strict =
        SchemaTransformer.transformSchema(
            schema,
            new GraphQLTypeVisitorStub() {
              @Override
              public TraversalControl visitGraphQLScalarType(
                  GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
                GraphQLScalarType checked = made.computeIfAbsent(scalar, StrictScalars::strict);
                return checked.equals(scalar)
                    ? TraversalControl.CONTINUE
                    : changeNode(context, checked);
              }

              @Override
              public TraversalControl visitGraphQLArgument(
                  GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
                return argument.getName().equals(NodeApi.IDS)
                    ? changeNode(context, argument.transform(a -> a.type(IDS)))
                    : TraversalControl.CONTINUE;
              }
            });
    return strict.transformWithoutTypes(s -> s.codeRegistry(resolvers(strict)));
  }

  /** SmallRye's resolvers give the types of the schema as it was, which no fragment would match. */
  private static GraphQLCodeRegistry resolvers(GraphQLSchema schema) {
    GraphQLCodeRegistry present = schema.getCodeRegistry();
    return present.transform(registry -> {
      ServedDirectives.in(registry);
      for (GraphQLNamedType type : schema.getAllTypesAsList()) {
        switch (type) {
          case GraphQLInterfaceType i ->
              registry.typeResolver(i, inPresentSchema(present.getTypeResolver(i)));
          case GraphQLUnionType u ->
              registry.typeResolver(u, inPresentSchema(present.getTypeResolver(u)));
          default -> {}
        }
      }
    });
  }

  private static TypeResolver inPresentSchema(TypeResolver resolver) {
    return environment ->
        environment.getSchema().getObjectType(resolver.getType(environment).getName());
  }

  private static GraphQLScalarType strict(GraphQLScalarType scalar) {
    return switch (scalar.getName()) {
      case "Int" -> scalar.transform(s -> s.coercing(Scalars.GraphQLInt.getCoercing()));
      case "Date" -> checked(scalar, StrictScalars::isDate, "is no day");
      default -> scalar;
    };
  }

  private static GraphQLScalarType checked(
      GraphQLScalarType scalar, Predicate<Object> check, String reason) {
    return scalar.transform(s -> s.coercing(new Checked(scalar.getCoercing(), check, reason)));
  }

  private static boolean isDate(Object value) {
    try {
      LocalDate.parse(value.toString());
      return true;
    } catch (DateTimeParseException _) {
      return false;
    }
  }

  /** The usual coercing, of values that pass a check. */
  private record Checked(Coercing<?, ?> usual, Predicate<Object> check, String reason)
      implements Coercing<Object, Object> {

    @Override
    public @Nullable Object serialize(Object result, GraphQLContext context, Locale locale) {
      return usual.serialize(result, context, locale);
    }

    @Override
    public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
      Object value = usual.parseValue(input, context, locale);
      if (value != null && !check.test(value)) {
        throw new CoercingParseValueException("'%s' %s".formatted(value, reason));
      }
      return value;
    }

    @Override
    public @Nullable Object parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      Object value = usual.parseLiteral(input, variables, context, locale);
      if (value != null && !check.test(value)) {
        throw new CoercingParseLiteralException("'%s' %s".formatted(value, reason));
      }
      return value;
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
      return usual.valueToLiteral(input, context, locale);
    }
  }
}
