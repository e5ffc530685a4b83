package org.entente.endpoint;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.entente.endpoint.request.Refusal;
import org.entente.graphql.ErrorCode;
import org.entente.security.AccessRefused;
import org.entente.security.Authenticator;
import org.entente.security.Caller;

/** Who sends a request, by its header Authorization and nothing else. */
@Singleton
class Callers {
  private final Vertx vertx;
  private final Authenticator authenticator;

  Callers(Vertx vertx, Authenticator authenticator) {
    this.vertx = vertx;
    this.authenticator = authenticator;
  }

  /** On the context that asks. Fails as {@link AccessRefused}. */
  CompletionStage<Caller> of(HttpServerRequest request) {
    return of(request.headers().getAll(HttpHeaders.AUTHORIZATION));
  }

  /** By what a header Authorization would say, which is one text at most. */
  CompletionStage<Caller> of(List<String> authorization) {
    CompletableFuture<Caller> asked =
        authenticator.authenticate(authorization).toCompletableFuture();
    if (asked.isDone()) {
      return asked;
    }
    Context context = vertx.getOrCreateContext();
    return asked.thenApplyAsync(caller -> caller, task -> context.runOnContext(_ -> task.run()));
  }

  /** The failure as clients are told of it, if it is one of access. */
  static Throwable told(Throwable failure, HttpServerResponse response) {
    Throwable cause =
        failure instanceof CompletionException e && e.getCause() != null ? e.getCause() : failure;
    return cause instanceof AccessRefused refused ? refusal(refused, response) : cause;
  }

  /** The refusal as GraphQL says it; puts into the response what RFC 6750 wants besides. */
  static Refusal refusal(AccessRefused refused, HttpServerResponse response) {
    String message = String.valueOf(refused.getMessage());
    return switch (refused.reason()) {
      case NO_TOKEN -> challenge(response, "Bearer", ErrorCode.UNAUTHENTICATED, message);
      case BAD_TOKEN ->
          challenge(response, "Bearer error=\"invalid_token\"", ErrorCode.UNAUTHENTICATED, message);
      case NO_ROLE ->
          challenge(response, "Bearer error=\"insufficient_scope\"", ErrorCode.FORBIDDEN, message);
      case UNKNOWN -> Refusal.of(ErrorCode.UNAVAILABLE, message);
    };
  }

  private static Refusal challenge(
      HttpServerResponse response, String challenge, ErrorCode code, String message) {
    response.putHeader("WWW-Authenticate", challenge);
    return Refusal.of(code, message);
  }
}
