package org.entente.graphql;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import io.smallrye.graphql.scalar.AbstractScalar;
import io.smallrye.graphql.scalar.GraphQLScalarTypes;
import io.smallrye.graphql.scalar.number.IntegerScalar;
import io.smallrye.graphql.scalar.time.DateScalar;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Refuses values of arguments that SmallRye's scalars take and cannot use: a number cut down to 32
 * bits, a date that is none.
 */
final class StrictScalars {
  private StrictScalars() {}

  /** Has schemas that are made from now on use them in place of SmallRye's. */
  static void register() {
    register(new IntegerScalar(), Scalars.GraphQLInt.getCoercing());
    AbstractScalar date = new DateScalar();
    Coercing<?, ?> usual = date.getScalarType().getCoercing();
    register(date, new Checked(usual, StrictScalars::isDate, "is no day"));
  }

  private static void register(AbstractScalar scalar, Coercing<?, ?> coercing) {
    GraphQLScalarType strict = scalar.getScalarType().transform(s -> s.coercing(coercing));
    for (Class<?> type : scalar.getSupportedClasses()) {
      GraphQLScalarTypes.registerCustomScalar(strict.getName(), type.getName(), strict);
    }
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
