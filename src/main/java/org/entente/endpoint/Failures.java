package org.entente.endpoint;

import graphql.execution.AbortExecutionException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.entente.endpoint.request.Refusal;
import org.entente.graphql.DatabaseAway;
import org.entente.graphql.ErrorCode;
import org.jboss.logging.Logger;

/** Says what clients are told of a failure: nothing internal, which goes to the log. */
final class Failures {
  private static final Logger LOG = Logger.getLogger(Failures.class);

  private Failures() {}

  static Refusal refusal(Throwable failure) {
    return switch (failure) {
      case CompletionException e when e.getCause() != null -> refusal(e.getCause());
      case Refusal refusal -> refusal;
      case AbortExecutionException refused -> Refusal.of(refused.getUnderlyingErrors());
      case DatabaseAway away ->
          Refusal.of(ErrorCode.UNAVAILABLE, String.valueOf(away.getMessage()));
      case TimeoutException _ ->
          Refusal.of(ErrorCode.UNAVAILABLE, "The database does not answer. Try again later.");
      default -> fault(failure);
    };
  }

  private static Refusal fault(Throwable failure) {
    String id = UUID.randomUUID().toString();
    LOG.errorf(failure, "Failure %s of a request", id);
    String message = "The server failed. Its log says more under this id.";
    return Refusal.of(
        List.of(Refusal.error(ErrorCode.INTERNAL, message, Map.of("id", id), List.of())));
  }
}
