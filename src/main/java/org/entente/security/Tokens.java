package org.entente.security;

import com.github.benmanes.caffeine.cache.Cache;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.Config;
import org.entente.security.AccessRefused.Reason;
import org.entente.shared.Caches;
import org.entente.shared.Sha256;
import org.jboss.logging.Logger;

/** Tells whom a token is of. */
@Startup
@ApplicationScoped
class Tokens {
  private static final Logger LOG = Logger.getLogger(Tokens.class);

  /** How long the answer about a token counts; a key that is withdrawn lives on for as long. */
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private static final int MOST_REMEMBERED = 10_000;
  private static final int MOST_AT_A_TIME = 1_000;
  private static final long LONGEST_WAIT_MILLIS = 5_000;

  /** Virtual, as a check may wait for the provider. */
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private final Semaphore free = new Semaphore(MOST_AT_A_TIME);
  private final Cache<String, Caller> known =
      Caches.builder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).build();

  private final Optional<TrustedIssuer> issuer;
  private volatile boolean keysAway;

  Tokens(Config config, JWTAuthContextInfo info, SecuritySettings settings) {
    if (ProviderSettings.areIn(config)) {
      ProviderSettings.check(config, info);
      this.issuer = Optional.of(TrustedIssuer.provider(info, RoleNames.of(settings.roles())));
    } else {
      this.issuer =
          settings.localKey().map(file -> TrustedIssuer.local(key(file), info.getClockSkew()));
    }
  }

  private static LocalKey key(Path file) {
    try {
      return LocalKey.at(file);
    } catch (IOException e) {
      throw new ConfigurationException("The key for tokens, %s: %s".formatted(file, e), e);
    }
  }

  @PreDestroy
  void end() {
    threads.shutdownNow();
  }

  /**
   * Whom the token is of, with the role that it gives. Fails as {@link AccessRefused}. Does not
   * wait, but may complete on another thread.
   */
  CompletableFuture<Caller> read(String token) {
    if (issuer.isEmpty()) {
      return CompletableFuture.failedFuture(new AccessRefused(Reason.BAD_TOKEN));
    }
    String digest = Sha256.of(token);
    Caller caller = known.getIfPresent(digest);
    if (caller != null && caller.isGoodAt(Instant.now())) {
      return CompletableFuture.completedFuture(caller);
    }
    if (!free.tryAcquire()) {
      return CompletableFuture.failedFuture(new AccessRefused(Reason.UNKNOWN));
    }
    return CompletableFuture.supplyAsync(() -> check(issuer.get(), token, digest), threads)
        .whenComplete((_, _) -> free.release())
        // Only whoever asked stops waiting; the place is free when the check has ended.
        .copy()
        .orTimeout(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)
        .exceptionallyCompose(failure ->
            CompletableFuture.failedFuture(
                failure instanceof TimeoutException ? new AccessRefused(Reason.UNKNOWN) : failure));
  }

  private Caller check(TrustedIssuer trusted, String token, String digest) {
    try {
      Caller caller = trusted.read(token);
      known.put(digest, caller);
      noteKeysThere();
      return caller;
    } catch (ParseException | RuntimeException e) {
      // Signed things of a wrong shape end as exceptions of any kind; none of them lets in.
      Optional<KeysAway> away = KeysAway.asReason(e);
      if (away.isPresent()) {
        noteKeysAway(away.get());
        throw new AccessRefused(Reason.UNKNOWN);
      }
      LOG.debug("A token is not accepted", e);
      throw new AccessRefused(Reason.BAD_TOKEN);
    }
  }

  private void noteKeysAway(KeysAway away) {
    if (!keysAway) {
      keysAway = true;
      LOG.warnf(
          "Tokens cannot be checked, as the provider does not tell its keys: %s", away.getCause());
    }
  }

  private void noteKeysThere() {
    if (keysAway) {
      keysAway = false;
      LOG.info("The provider tells its keys again");
    }
  }
}
