package org.entente.graphql;

import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.InvalidSyntaxError;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
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
      Pattern.compile("( with value| -) '\\w+Value\\{.*?}'(?= |$)", Pattern.DOTALL);

  private CodedErrors() {}

  /** The result with codes on all its errors. */
  public static ExecutionResult in(ExecutionResult result) {
    return result.getErrors().isEmpty()
        ? result
        : ExecutionResultImpl.newExecutionResult()
            .from(result)
            .errors(result.getErrors().stream().map(CodedErrors::of).toList())
            .build();
  }

  /** The error with its code; itself if it has one. */
  public static GraphQLError of(GraphQLError error) {
    return switch (error) {
      case ExceptionWhileDataFetching failure -> of(failure, failure.getException());
      case ValidationError _ -> of(error, ErrorCode.GRAPHQL_VALIDATION_FAILED);
      case InvalidSyntaxError _ -> of(error, ErrorCode.GRAPHQL_PARSE_FAILED);
      case CoercingParseValueException _ -> of(error, ErrorCode.BAD_USER_INPUT);
      case NonNullableValueCoercedAsNullException _ -> of(error, ErrorCode.BAD_USER_INPUT);
      case InputMapDefinesTooManyFieldsException _ -> of(error, ErrorCode.BAD_USER_INPUT);
      case OneOfNullValueException _ -> of(error, ErrorCode.BAD_USER_INPUT);
      case OneOfTooManyKeysException _ -> of(error, ErrorCode.BAD_USER_INPUT);
      case UnknownOperationException _ -> of(error, ErrorCode.BAD_REQUEST);
      case BadFaithIntrospectionError _ -> of(error, ErrorCode.QUERY_TOO_COMPLEX);
      default -> isCoded(error) ? error : internal(error, unforeseen(error));
    };
  }

  private static boolean isCoded(GraphQLError error) {
    return error.getExtensions() != null && error.getExtensions().containsKey("code");
  }

  /** What the execution itself found wrong with our values: a null that may be none, say. */
  private static IllegalStateException unforeseen(GraphQLError error) {
    return new IllegalStateException(error.getMessage());
  }

  private static GraphQLError of(GraphQLError error, Throwable failure) {
    return switch (failure) {
      case RequestException request -> refused(error, request);
      case NotAllFound partial -> refused(error, partial.refusal());
      case DatabaseAway away -> unavailable(error, away);
      case NotPermitted refused ->
          coded(error, Objects.requireNonNull(refused.getMessage()), refused.code(), Map.of());
      default -> internal(error, failure);
    };
  }

  private static GraphQLError of(GraphQLError error, ErrorCode code) {
    Map<String, Object> more = new LinkedHashMap<>();
    Matcher named = NAMED.matcher(error.getMessage());
    if (named.find()) {
      String sign = named.group(1).equals("Variable") ? "$" : "";
      more.put("argument", sign + named.group(2));
    }
    return coded(error, VALUE.matcher(error.getMessage()).replaceAll(""), code, more);
  }

  private static GraphQLError refused(GraphQLError error, RequestException request) {
    return coded(
        error,
        Objects.requireNonNull(request.getMessage()),
        request.code(),
        Map.of("argument", request.argument()));
  }

  /** The health check says in the log, once, what became of the database. */
  private static GraphQLError unavailable(GraphQLError error, DatabaseAway away) {
    LOG.debug("A request without the database", away);
    return coded(error, Objects.requireNonNull(away.getMessage()), ErrorCode.UNAVAILABLE, Map.of());
  }

  private static GraphQLError internal(GraphQLError error, Throwable failure) {
    String id = UUID.randomUUID().toString();
    LOG.errorf(failure, "Failure %s in %s", id, error.getPath());
    return coded(
        error,
        "The server failed. Its log says more under this id.",
        ErrorCode.INTERNAL,
        Map.of("id", id));
  }

  private static GraphQLError coded(
      GraphQLError error, String message, ErrorCode code, Map<String, Object> more) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", code.name());
    extensions.putAll(more);
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
