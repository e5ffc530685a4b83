package org.entente.endpoint;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.ErrorCode;
import org.entente.security.AccessRefused;
import org.entente.security.Authenticator;
import org.entente.security.Caller;

/** Who sends a request, by its header Authorization and nothing else. */
@ApplicationScoped
class Callers {
  private final Authenticator authenticator;

  Callers(Authenticator authenticator) {
    this.authenticator = authenticator;
  }

  /** Fails as {@link AccessRefused}. */
  CompletionStage<Caller> of(HttpServerRequest request) {
    return authenticator.authenticate(request.headers().getAll(HttpHeaders.AUTHORIZATION));
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
