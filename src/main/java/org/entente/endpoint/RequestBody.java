package org.entente.endpoint;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.CompletableFuture;
import org.entente.endpoint.request.LimitFigures;
import org.entente.endpoint.request.Limits;
import org.entente.endpoint.request.Refusal;
import org.entente.graphql.ErrorCode;
import org.jspecify.annotations.Nullable;

/** A request's body while it comes, up to a length, and for a while. */
final class RequestBody {
  private static final String NAME = "bodySize";

  private final CompletableFuture<byte[]> read = new CompletableFuture<>();
  private final Buffer received = Buffer.buffer();
  private final RequestBodies all;
  private final long longest;
  private final long patience;

  RequestBody(RequestBodies all, Limits limits) {
    this.all = all;
    this.longest = limits.bodySize().asLongValue();
    this.patience = limits.bodyTime().toMillis();
  }

  CompletableFuture<byte[]> read(HttpServerRequest request) {
    checkAnnounced(request.getHeader("Content-Length"));
    request.handler(this::receive);
    request.endHandler(_ -> read.complete(received.getBytes()));
    request.exceptionHandler(_ -> breakOff());
    if ("100-continue".equalsIgnoreCase(request.getHeader("Expect")) && !read.isDone()) {
      request.response().writeContinue();
    }
    return read;
  }

  /** Bytes, so far. */
  int received() {
    return received.length();
  }

  private void checkAnnounced(@Nullable String length) {
    // One that is no number never gets here.
    if (length != null && Long.parseLong(length) > longest) {
      refuse(LimitFigures.of(NAME, longest).requested(Long.parseLong(length)));
    }
  }

  /** What comes after a refusal is dropped. */
  private void receive(Buffer part) {
    if (read.isDone()) {
      return;
    }
    if (received.length() + part.length() > longest) {
      refuse(LimitFigures.of(NAME, longest));
      return;
    }
    try {
      all.hold(part.length());
      received.appendBuffer(part);
    } catch (Refusal full) {
      read.completeExceptionally(full);
    }
  }

  private void refuse(LimitFigures figures) {
    read.completeExceptionally(
        Refusal.beyond(
            figures,
            ErrorCode.REQUEST_TOO_LARGE,
            "The request's body may have %d bytes at most.".formatted(longest)));
  }

  void late() {
    read.completeExceptionally(
        Refusal.beyond(
            408,
            LimitFigures.of("bodyTime", patience),
            ErrorCode.BAD_REQUEST,
            "The request's body did not come within %d ms.".formatted(patience)));
  }

  /** By whoever sent it, so that nobody will read this. */
  private void breakOff() {
    read.completeExceptionally(
        Refusal.of(ErrorCode.BAD_REQUEST, "The request's body ended too early."));
  }
}
