package org.entente.endpoint;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.entente.endpoint.answering.Answer;
import org.entente.endpoint.answering.Answering;
import org.entente.endpoint.request.Asked;
import org.entente.endpoint.request.GraphqlRequest;
import org.entente.endpoint.request.Limits;
import org.entente.endpoint.request.Refusal;
import org.entente.endpoint.request.RequestNotes;
import org.entente.endpoint.request.ResponseType;
import org.entente.graphql.ErrorCode;
import org.entente.graphql.OngoingRequest;

/** Requests by GET and POST, each with its answer, whatever goes wrong. */
@Singleton
class Exchanges {
  private final Vertx vertx;
  private final Answering answering;
  private final AnswerWriter writer;
  private final RequestBodies bodies;
  private final Limits limits;
  private final CrossSite crossSite;
  private final Callers callers;

  Exchanges(
      Vertx vertx,
      Answering answering,
      AnswerWriter writer,
      RequestBodies bodies,
      Limits limits,
      CrossSite crossSite,
      Callers callers) {
    this.vertx = vertx;
    this.answering = answering;
    this.writer = writer;
    this.bodies = bodies;
    this.limits = limits;
    this.crossSite = crossSite;
    this.callers = callers;
  }

  void get(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    boolean mayRegister = crossSite.wasAskedBefore(request);
    Set<String> tags = AnswerWriter.knownTags(request.getHeader(HttpHeaders.IF_NONE_MATCH));
    answer(
        routing,
        type -> {
          GraphqlRequest read = RequestReader.fromAddress(request.uri());
          OngoingRequest ongoing = ongoing(routing);
          return callers
              .of(request)
              .thenCompose(caller ->
                  answering.answer(
                      new Asked(
                          read,
                          caller,
                          type,
                          true,
                          mayRegister,
                          wantsCost(request),
                          tags,
                          ongoing,
                          RequestNotes.of(routing),
                          routing)));
        });
  }

  void post(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    answer(
        routing,
        type -> {
          requireJson(request);
          // At once, as what has come of the body is lost to those who look later.
          CompletionStage<GraphqlRequest> reading =
              bodies.read(request).thenApply(RequestReader::fromBody);
          OngoingRequest ongoing = ongoing(routing);
          return callers
              .of(request)
              .thenCompose(caller ->
                  reading.thenCompose(read ->
                      answering.answer(
                          new Asked(
                              read,
                              caller,
                              type,
                              false,
                              true,
                              wantsCost(request),
                              Set.of(),
                              ongoing,
                              RequestNotes.of(routing),
                              routing))));
        });
  }

  void refuse(RoutingContext routing, Throwable refusal) {
    answer(routing, _ -> CompletableFuture.failedStage(refusal));
  }

  private void answer(
      RoutingContext routing, Function<ResponseType, CompletionStage<Answer>> work) {
    HttpServerRequest request = routing.request();
    ResponseType type =
        ResponseType.accepted(request.getHeader(HttpHeaders.ACCEPT)).orElse(ResponseType.JSON);
    CompletionStage<Answer> answer;
    try {
      requireAcceptable(request);
      answer = work.apply(type);
    } catch (RuntimeException e) {
      answer = CompletableFuture.failedStage(e);
    }
    Context context = vertx.getOrCreateContext();
    answer
        .exceptionally(failure -> refused(failure, type, routing))
        .thenAccept(done -> context.runOnContext(_ -> finish(request, done, type)));
  }

  private static Answer refused(Throwable failure, ResponseType type, RoutingContext routing) {
    Refusal refusal = Failures.refusal(Callers.told(failure, routing.response()));
    RequestNotes.of(routing).refused(refusal.errors());
    return Answer.of(refusal, type);
  }

  private void finish(HttpServerRequest request, Answer answer, ResponseType type) {
    writer.write(request, answer, type.header());
    if (!request.isEnded()) {
      // What it still sends is dropped, but not for ever.
      vertx.setTimer(limits.bodyTime().toMillis(), _ -> cutOff(request));
    }
  }

  private static void cutOff(HttpServerRequest request) {
    if (request.isEnded()) {
      return;
    }
    if (request.version() == HttpVersion.HTTP_2) {
      request.response().reset();
    } else {
      request.connection().close();
    }
  }

  /** Cancelled when nobody waits for the answer any more. */
  private static OngoingRequest ongoing(RoutingContext routing) {
    OngoingRequest ongoing = new OngoingRequest();
    routing.addEndHandler(end -> {
      if (end.failed()) {
        ongoing.cancel();
      }
    });
    return ongoing;
  }

  private static boolean wantsCost(HttpServerRequest request) {
    return request.headers().contains("GraphQL-Cost");
  }

  private static void requireAcceptable(HttpServerRequest request) {
    if (ResponseType.accepted(request.getHeader(HttpHeaders.ACCEPT)).isEmpty()) {
      throw Refusal.of(
          406,
          ErrorCode.BAD_REQUEST,
          "Answers are application/graphql-response+json or application/json.");
    }
  }

  private static void requireJson(HttpServerRequest request) {
    if (!ContentType.isJson(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
      throw Refusal.of(
          415, ErrorCode.BAD_REQUEST, "Send the request as application/json, in UTF-8.");
    }
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw Refusal.of(415, ErrorCode.BAD_REQUEST, "Send the request uncompressed.");
    }
  }
}
