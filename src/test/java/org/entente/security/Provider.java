package org.entente.security;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;

/** An OpenID Connect provider, as far as a server that takes its tokens sees of it. */
final class Provider implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;
  private final AtomicInteger questions = new AtomicInteger();
  private volatile Answer answer;

  private interface Answer {
    void to(io.vertx.core.http.HttpServerRequest request);
  }

  Provider(PublicJsonWebKey... keys) throws Exception {
    publish(keys);
    this.server =
        vertx
            .createHttpServer()
            .requestHandler(request -> {
              questions.incrementAndGet();
              answer.to(request);
            })
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(20, TimeUnit.SECONDS);
  }

  String address() {
    return "http://127.0.0.1:" + server.actualPort() + "/jwks";
  }

  int questions() {
    return questions.get();
  }

  /** These are its keys from now on. */
  void publish(PublicJsonWebKey... keys) {
    String jwks = jwks(keys);
    answer = request -> request.response().end(jwks);
  }

  void fail() {
    answer = request -> request.response().setStatusCode(503).end();
  }

  void answerWithAPage() {
    answer = request -> request.response().end("<html>Be right back</html>");
  }

  void answerNothing() {
    answer = _ -> {};
  }

  static String jwks(PublicJsonWebKey... keys) {
    return new JsonWebKeySet(new ArrayList<>(List.of(keys))).toJson(OutputControlLevel.PUBLIC_ONLY);
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }
}
