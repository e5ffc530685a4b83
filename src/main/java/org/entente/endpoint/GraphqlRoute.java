package org.entente.endpoint;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.DatabaseAway;
import org.entente.graphql.ErrorCode;
import org.entente.graphql.OngoingRequest;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * GraphQL over HTTP at /graphql, in front of SmallRye's own handlers, which are left with
 * WebSockets.
 */
@ApplicationScoped
class GraphqlRoute {
  private static final Logger LOG = Logger.getLogger(GraphqlRoute.class);

  /** Before all that Quarkus and SmallRye put there. */
  static final int FIRST = -1_000;

  private static final String METHODS = "GET, HEAD, POST, OPTIONS";

  private final Vertx vertx;
  private final Answering answering;
  private final Limits limits;
  private final CrossSite crossSite;

  GraphqlRoute(Vertx vertx, Answering answering, Limits limits, CrossSite crossSite) {
    this.vertx = vertx;
    this.answering = answering;
    this.limits = limits;
    this.crossSite = crossSite;
  }

  void route(@Observes Router router) {
    router.route("/graphql").order(FIRST).handler(this::handle);
  }

  private void handle(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    if (isWebSocket(request)) {
      upgrade(routing);
      return;
    }
    switch (request.method().name()) {
      case "GET", "HEAD" -> get(routing);
      case "POST" -> post(routing);
      case "OPTIONS" -> request.response().setStatusCode(204).putHeader("Allow", METHODS).end();
      default -> refuseMethod(routing, METHODS);
    }
  }

  static boolean isWebSocket(HttpServerRequest request) {
    return "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
  }

  private void upgrade(RoutingContext routing) {
    if (crossSite.allows(routing.request())) {
      routing.next();
    } else {
      routing.response().setStatusCode(403).end();
    }
  }

  private void get(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    if (isBrowserOpening(request)) {
      // Relative, so that it holds below a path prefix of a proxy.
      request
          .response()
          .setStatusCode(303)
          .putHeader(HttpHeaders.LOCATION, "graphiql/")
          .putHeader(HttpHeaders.VARY, "Accept")
          .end();
      return;
    }
    answer(
        routing,
        () -> CompletableFuture.completedStage(RequestReader.fromAddress(request.uri())),
        true,
        crossSite.wasAskedBefore(request));
  }

  private static boolean isBrowserOpening(HttpServerRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("text/html") && request.query() == null;
  }

  private void post(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    answer(
        routing,
        () -> {
          if (!isJson(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            throw Refusal.of(
                415, ErrorCode.BAD_REQUEST, "Send the request as application/json, in UTF-8.");
          }
          return RequestBody.of(request, vertx, limits).thenApply(RequestReader::fromBody);
        },
        false,
        true);
  }

  private interface Source {
    CompletionStage<GraphqlRequest> read();
  }

  private void answer(
      RoutingContext routing, Source source, boolean onlyReads, boolean mayRegister) {
    HttpServerRequest request = routing.request();
    Optional<ResponseType> accepted = ResponseType.accepted(request.getHeader(HttpHeaders.ACCEPT));
    ResponseType type = accepted.orElse(ResponseType.JSON);
    OngoingRequest ongoing = new OngoingRequest();
    request.response().closeHandler(_ -> ongoing.cancel());
    CompletionStage<Answer> answer;
    try {
      if (accepted.isEmpty()) {
        throw Refusal.of(
            406,
            ErrorCode.BAD_REQUEST,
            "Answers are application/graphql-response+json or application/json.");
      }
      answer =
          source
              .read()
              .thenCompose(read ->
                  answering.answer(
                      new Asked(
                          read,
                          type,
                          onlyReads,
                          mayRegister,
                          request.headers().contains("GraphQL-Cost"),
                          onlyReads
                              ? AnswerWriter.knownTags(request.getHeader("If-None-Match"))
                              : Set.of(),
                          ongoing,
                          routing)));
    } catch (RuntimeException e) {
      answer = CompletableFuture.failedStage(e);
    }
    Context context = vertx.getOrCreateContext();
    answer.whenComplete((done, failure) -> {
      Answer written = failure == null ? done : failed(failure, type, routing);
      context.runOnContext(_ -> AnswerWriter.write(request, written, type));
    });
  }

  private static Answer failed(Throwable failure, ResponseType type, RoutingContext routing) {
    Throwable cause =
        failure instanceof CompletionException e && e.getCause() != null ? e.getCause() : failure;
    Refusal refusal =
        switch (cause) {
          case Refusal known -> known;
          case DatabaseAway away ->
              Refusal.of(ErrorCode.UNAVAILABLE, String.valueOf(away.getMessage()));
          default -> fault(cause);
        };
    RequestNotes.of(routing).refused(refusal.errors());
    if (refusal.status() == 405) {
      routing.response().putHeader(HttpHeaders.ALLOW, "POST");
    }
    int status =
        refusal.status() == Refusal.BY_CODE
            ? AnswerBody.status(refusal.errors(), type)
            : refusal.status();
    return new Answer(status, AnswerBody.of(refusal.errors()), null);
  }

  private static Refusal fault(Throwable failure) {
    String id = UUID.randomUUID().toString();
    LOG.errorf(failure, "Failure %s of a request", id);
    return Refusal.of(
        List.of(
            Refusal.error(
                ErrorCode.INTERNAL,
                "The server failed. Its log says more under this id.",
                Map.of("id", id),
                List.of())));
  }

  private static void refuseMethod(RoutingContext routing, String allowed) {
    routing.response().setStatusCode(405).putHeader(HttpHeaders.ALLOW, allowed).end();
  }

  /** Of a header Content-Type; JSON is in UTF-8 and nothing else. */
  static boolean isJson(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    String type = contentType.toLowerCase(Locale.ROOT).replaceAll("[\\s\"]", "");
    return type.equals("application/json") || type.equals("application/json;charset=utf-8");
  }
}
