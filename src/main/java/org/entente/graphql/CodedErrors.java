package org.entente.graphql;

import graphql.ExceptionWhileDataFetching;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.InvalidSyntaxError;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.schema.CoercingParseValueException;
import graphql.validation.ValidationError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Gives errors their codes, and keeps what is internal in the log. */
public final class CodedErrors {
  private static final Logger LOG = Logger.getLogger(CodedErrors.class);

  /** How graphql-java's messages name what is wrong; it tells it in no other way. */
  private static final Pattern NAMED = Pattern.compile("(argument|Variable|field name) '([^']+)'");

  /** How they write a value of the document: as graphql-java's own objects, of any length. */
  private static final Pattern VALUE =
      Pattern.compile(" with value '\\w+Value\\{.*}'", Pattern.DOTALL);

  private CodedErrors() {}

  /** The error with its code; itself if it has one. */
  public static GraphQLError of(GraphQLError error) {
    return switch (error) {
      case ExceptionWhileDataFetching failure -> of(failure, failure.getException());
      case ValidationError _ -> of(error, ErrorCode.GRAPHQL_VALIDATION_FAILED);
      case InvalidSyntaxError _ -> of(error, ErrorCode.GRAPHQL_PARSE_FAILED);
      case CoercingParseValueException _ -> of(error, ErrorCode.BAD_USER_INPUT);
      case NonNullableValueCoercedAsNullException _ -> of(error, ErrorCode.BAD_USER_INPUT);
      case InputMapDefinesTooManyFieldsException _ -> of(error, ErrorCode.BAD_USER_INPUT);
      case UnknownOperationException _ -> of(error, ErrorCode.BAD_REQUEST);
      case BadFaithIntrospectionError _ -> of(error, ErrorCode.QUERY_TOO_COMPLEX);
      default -> error;
    };
  }

  private static GraphQLError of(GraphQLError error, Throwable failure) {
    return switch (failure) {
      case RequestException request -> refused(error, request);
      case NotAllFound partial -> refused(error, partial.refusal());
      case Cancelled cancelled -> cancelled(error, cancelled);
      case DatabaseAway away -> unavailable(error, away);
      case NotPermitted refused ->
          coded(
              error,
              Objects.requireNonNull(refused.getMessage()),
              Map.of("code", refused.code().name()));
      default -> internal(error, failure);
    };
  }

  private static GraphQLError of(GraphQLError error, ErrorCode code) {
    Map<String, Object> extensions = new LinkedHashMap<>(Map.of("code", code.name()));
    Matcher named = NAMED.matcher(error.getMessage());
    if (named.find()) {
      String sign = named.group(1).equals("Variable") ? "$" : "";
      extensions.put("argument", sign + named.group(2));
    }
    return coded(error, VALUE.matcher(error.getMessage()).replaceFirst(""), extensions);
  }

  private static GraphQLError refused(GraphQLError error, RequestException request) {
    return coded(
        error,
        Objects.requireNonNull(request.getMessage()),
        Map.of("code", request.code().name(), "argument", request.argument()));
  }

  private static GraphQLError cancelled(GraphQLError error, Cancelled cancelled) {
    return coded(
        error,
        Objects.requireNonNull(cancelled.getMessage()),
        Map.of("code", ErrorCode.TIMEOUT.name()));
  }

  /** The health check says in the log, once, what became of the database. */
  private static GraphQLError unavailable(GraphQLError error, DatabaseAway away) {
    LOG.debug("A request without the database", away);
    return coded(
        error,
        Objects.requireNonNull(away.getMessage()),
        Map.of("code", ErrorCode.UNAVAILABLE.name()));
  }

  private static GraphQLError internal(GraphQLError error, Throwable failure) {
    String id = UUID.randomUUID().toString();
    LOG.errorf(failure, "Failure %s in %s", id, error.getPath());
    return coded(
        error,
        "The server failed. Its log says more under this id.",
        Map.of("code", ErrorCode.INTERNAL.name(), "id", id));
  }

  private static GraphQLError coded(
      GraphQLError error, String message, Map<String, Object> extensions) {
    var coded =
        GraphqlErrorBuilder.newError()
            .message("%s", message)
            .errorType(error.getErrorType())
            .extensions(extensions);
    if (error.getLocations() != null) {
      coded.locations(error.getLocations());
    }
    if (error.getPath() != null) {
      coded.path(error.getPath());
    }
    return coded.build();
  }
}
