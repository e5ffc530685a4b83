package org.entente.security;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.security.AccessRefused.Reason;

/** Tells who asks, and lets nobody in who may not read. */
@Singleton
public class Authenticator {
  /** RFC 6750; the scheme's case does not matter. */
  private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/-]+=*)");

  private static final int LONGEST = 16_384;

  private final Vertx vertx;
  private final Tokens tokens;
  private final SecuritySettings settings;

  Authenticator(Vertx vertx, Tokens tokens, SecuritySettings settings) {
    this.vertx = vertx;
    this.tokens = tokens;
    this.settings = settings;
  }

  /**
   * Who asks; completes on the Vert.x context of the call. Fails as {@link AccessRefused}: what is
   * no good token is never taken for none.
   *
   * @param authorization all headers of that name; empty for anybody
   */
  public CompletionStage<Caller> authenticate(List<String> authorization) {
    if (authorization.isEmpty()) {
      return settings.isPublic()
          ? CompletableFuture.completedStage(Caller.ANONYMOUS)
          : CompletableFuture.failedStage(new AccessRefused(Reason.NO_TOKEN));
    }
    String header = authorization.getFirst();
    Matcher bearer = BEARER.matcher(header);
    if (authorization.size() > 1 || header.length() > LONGEST || !bearer.matches()) {
      return CompletableFuture.failedStage(new AccessRefused(Reason.BAD_TOKEN));
    }
    return here(tokens.read(bearer.group(1))).thenApply(this::letIn);
  }

  private Caller letIn(Caller caller) {
    if (caller.may(Role.READER)) {
      return caller;
    }
    if (settings.isPublic()) {
      return caller.as(Role.READER);
    }
    throw new AccessRefused(Reason.NO_ROLE);
  }

  private <T> CompletionStage<T> here(CompletableFuture<T> elsewhere) {
    if (elsewhere.isDone()) {
      return elsewhere;
    }
    Context context = vertx.getOrCreateContext();
    CompletableFuture<T> here = new CompletableFuture<>();
    var _ =
        elsewhere.whenComplete((result, failure) ->
            context.runOnContext(_ -> {
              if (failure == null) {
                here.complete(result);
              } else {
                here.completeExceptionally(cause(failure));
              }
            }));
    return here;
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
