package org.entente.endpoint.version;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.graphql.NewVersions;
import org.entente.graphql.RecordVersion;

/** Which version the record is at, whichever instance or program changes it. */
@Singleton
public class RecordVersions {
  /** Whoever reads the version waits to answer a request. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Vertx vertx;
  private final JoinedReads<RecordVersion> reads;
  private final KnownVersion known;
  private final VersionListener listener;

  @Inject
  RecordVersions(
      Vertx vertx,
      Pool pool,
      NewVersions others,
      VersionPool own,
      @ConfigProperty(name = "entente.cache.confirm-every") Duration confirmEvery,
      @ConfigProperty(name = "entente.cache.lease") Duration lease) {
    this(vertx, own.vertx(), own.beside(pool), others, confirmEvery, lease);
  }

  /**
   * @param vertx of those who ask for versions
   * @param own on which the pool is
   */
  RecordVersions(
      Vertx vertx,
      Vertx own,
      Pool pool,
      NewVersions others,
      Duration confirmEvery,
      Duration lease) {
    this.vertx = vertx;
    this.reads =
        new JoinedReads<>(
            () -> RecordVersion.read(pool).timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    this.known = new KnownVersion(lease, System::nanoTime, others::tell);
    this.listener = new VersionListener(own, pool, known, confirmEvery);
  }

  /**
   * The version that the record is at, as the database said it within the lease (a second). Empty
   * if it has not: then nothing that was answered before may be answered again. Never blocks.
   */
  public Optional<RecordVersion> current() {
    return known.current();
  }

  /** The newest version that is known, whether the record is still at it or not. */
  public Optional<RecordVersion> newest() {
    return known.newest();
  }

  /**
   * Asks the database now, and learns from the answer: {@link #current()} is no older afterwards.
   * Fails as {@link VersionUnknown}, after four seconds at most, if the database does not answer;
   * then it may be at a later version than is known, so {@link #current()} is empty until it is
   * asked again.
   */
  public CompletionStage<RecordVersion> read() {
    CompletableFuture<RecordVersion> read = new CompletableFuture<>();
    Context caller = vertx.getOrCreateContext();
    reads
        .read()
        .onSuccess(this::advance)
        .onFailure(_ -> known.lose())
        .onComplete(done ->
            caller.runOnContext(_ -> {
              if (done.succeeded()) {
                read.complete(done.result());
              } else {
                read.completeExceptionally(new VersionUnknown(done.cause()));
              }
            }));
    return read;
  }

  /**
   * Learns of a version from elsewhere; older ones than the newest known are ignored. Does not make
   * it count for longer.
   */
  public void advance(RecordVersion version) {
    known.advance(version);
  }

  /** The server's process that tells of changes, while one does. */
  public OptionalInt process() {
    return listener.process();
  }

  /** After the database has been prepared (DatabaseStart), or it goes on to be without us. */
  void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
    listener.start();
  }

  void end(@Observes ShutdownEvent event) {
    listener.stop();
  }
}
