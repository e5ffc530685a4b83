package org.entente.endpoint;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Reads a request's body up to a length, and for a while. */
final class RequestBody {
  private final CompletableFuture<byte[]> read = new CompletableFuture<>();
  private final Buffer received = Buffer.buffer();
  private final HttpServerRequest request;
  private final long longest;

  private RequestBody(HttpServerRequest request, long longest) {
    this.request = request;
    this.longest = longest;
  }

  /**
   * The body. Fails as {@link Refusal} if it is too long, or does not come in time; whoever still
   * sends it then is cut off.
   */
  static CompletionStage<byte[]> of(HttpServerRequest request, Vertx vertx, Limits limits) {
    RequestBody body = new RequestBody(request, limits.bodySize().asLongValue());
    long timer = vertx.setTimer(limits.bodyTime().toMillis(), _ -> body.late());
    body.checkAnnounced(request.getHeader("Content-Length"));
    request.handler(body::receive);
    request.endHandler(_ -> {
      vertx.cancelTimer(timer);
      body.read.complete(body.received.getBytes());
    });
    request.exceptionHandler(failure -> {
      vertx.cancelTimer(timer);
      body.read.completeExceptionally(failure);
    });
    if ("100-continue".equalsIgnoreCase(request.getHeader("Expect")) && !body.read.isDone()) {
      request.response().writeContinue();
    }
    return body.read;
  }

  private void checkAnnounced(@Nullable String length) {
    // One that is no number never gets here.
    if (length != null && Long.parseLong(length) > longest) {
      refuse();
    }
  }

  /** What comes after a refusal is dropped. */
  private void receive(Buffer part) {
    if (received.length() + part.length() > longest) {
      refuse();
    } else if (!read.isDone()) {
      received.appendBuffer(part);
    }
  }

  private void refuse() {
    read.completeExceptionally(
        Refusal.of(
            ErrorCode.REQUEST_TOO_LARGE,
            "The request's body may have %d bytes at most.".formatted(longest)));
  }

  private void late() {
    if (request.response().ended()) {
      cutOff();
    } else {
      request.response().endHandler(_ -> cutOff());
      read.completeExceptionally(
          Refusal.of(408, ErrorCode.BAD_REQUEST, "The request's body did not come in time."));
    }
  }

  /** Or the connection would be taken for as long as a client likes. */
  private void cutOff() {
    // A connection of HTTP/2 also has requests of others, where a proxy stands before us.
    if (request.version() != HttpVersion.HTTP_2) {
      request.connection().close();
    }
  }
}
