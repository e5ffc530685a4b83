package org.entente.endpoint.request;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import io.vertx.core.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.graphql.ErrorCode;

/** Writes answers as JSON, and says which HTTP status goes with them. */
public final class AnswerBody {
  private AnswerBody() {}

  /**
   * The JSON of a result.
   *
   * @param extensions left out where there are none
   */
  public static byte[] of(ExecutionResult result, Map<String, Object> extensions) {
    Map<String, Object> body = new LinkedHashMap<>();
    if (!result.getErrors().isEmpty()) {
      body.put("errors", errors(result.getErrors()));
    }
    if (result.isDataPresent()) {
      body.put("data", result.getData());
    }
    if (!extensions.isEmpty()) {
      body.put("extensions", extensions);
    }
    return Json.encodeToBuffer(body).getBytes();
  }

  /** As GraphQL writes them. */
  public static List<Map<String, Object>> errors(List<GraphQLError> errors) {
    return errors.stream().map(AnswerBody::error).toList();
  }

  /** Of an answer without data. */
  public static int status(List<GraphQLError> errors, ResponseType type) {
    ErrorCode code =
        ErrorCode.valueOf(String.valueOf(errors.getFirst().getExtensions().get("code")));
    return switch (code) {
      case BAD_REQUEST -> 400;
      case REQUEST_TOO_LARGE -> 413;
      case UNAUTHENTICATED -> 401;
      case FORBIDDEN -> 403;
      case INTERNAL -> 500;
      case UNAVAILABLE, OVERLOADED -> 503;
      case TIMEOUT -> 504;
      // Under the older media type, the status says only that the request was understood.
      case PERSISTED_QUERY_NOT_FOUND -> type == ResponseType.JSON ? 200 : 404;
      case QUERY_NOT_IN_MANIFEST, INTROSPECTION_DISABLED -> type == ResponseType.JSON ? 200 : 403;
      default -> type == ResponseType.JSON ? 200 : 400;
    };
  }

  private static Map<String, Object> error(GraphQLError error) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("message", error.getMessage());
    if (error.getLocations() != null && !error.getLocations().isEmpty()) {
      written.put("locations", error.getLocations().stream().map(AnswerBody::location).toList());
    }
    if (error.getPath() != null) {
      written.put("path", error.getPath());
    }
    if (error.getExtensions() != null) {
      written.put("extensions", error.getExtensions());
    }
    return written;
  }

  private static Map<String, Object> location(SourceLocation location) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("line", location.getLine());
    written.put("column", location.getColumn());
    return written;
  }
}
