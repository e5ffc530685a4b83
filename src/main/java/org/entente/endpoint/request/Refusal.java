package org.entente.endpoint.request;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.graphql.ErrorCode;
import org.jspecify.annotations.Nullable;

/** A request that is answered with errors and not executed; the messages are meant for clients. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Where the status follows from the error's code. */
  private static final int BY_CODE = 0;

  private final int status;
  private final transient List<GraphQLError> errors;

  private Refusal(int status, List<GraphQLError> errors) {
    // No stack trace: clients can make as many of these as they like.
    super(errors.getFirst().getMessage(), null, false, false);
    this.status = status;
    this.errors = errors;
  }

  public static Refusal of(ErrorCode code, String message) {
    return of(BY_CODE, code, message);
  }

  /** With the HTTP status that says it more exactly than the code does. */
  public static Refusal of(int status, ErrorCode code, String message) {
    return new Refusal(status, List.of(error(code, message, Map.of(), List.of())));
  }

  public static Refusal of(List<GraphQLError> errors) {
    return new Refusal(BY_CODE, errors);
  }

  /** Beyond a limit, whose figures the error has. */
  public static Refusal beyond(LimitFigures limit, ErrorCode code, String message) {
    return beyond(BY_CODE, limit, code, message);
  }

  public static Refusal beyond(int status, LimitFigures limit, ErrorCode code, String message) {
    return new Refusal(status, List.of(error(code, message, limit.extension(), List.of())));
  }

  /**
   * Of a document that asks for more than a limit allows.
   *
   * @param locations where it is first exceeded, if that is known
   */
  public static Refusal tooComplex(
      String limit, int maximum, long asked, List<SourceLocation> locations) {
    String message =
        "The request asks for more than it may: %s is %s, and %d at most."
            .formatted(limit, asked >= Integer.MAX_VALUE ? "beyond counting" : asked, maximum);
    Map<String, Object> figures = LimitFigures.of(limit, maximum).requested(asked).extension();
    return of(List.of(error(ErrorCode.QUERY_TOO_COMPLEX, message, figures, locations)));
  }

  /**
   * Of a document that does not fit the schema.
   *
   * @param location of what does not fit, if that is known
   */
  public static Refusal invalid(String message, @Nullable SourceLocation location) {
    List<SourceLocation> locations = location == null ? List.of() : List.of(location);
    return of(List.of(error(ErrorCode.GRAPHQL_VALIDATION_FAILED, message, Map.of(), locations)));
  }

  public static GraphQLError error(
      ErrorCode code, String message, Map<String, Object> more, List<SourceLocation> locations) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", code.name());
    extensions.putAll(more);
    return GraphqlErrorBuilder.newError()
        .message("%s", message)
        .locations(locations)
        .extensions(extensions)
        .build();
  }

  /** The HTTP status of an answer in that media type. */
  public int status(ResponseType type) {
    return status == BY_CODE ? AnswerBody.status(errors, type) : status;
  }

  /** At least one. */
  public List<GraphQLError> errors() {
    return errors;
  }
}
