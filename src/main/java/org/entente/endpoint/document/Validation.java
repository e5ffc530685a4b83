package org.entente.endpoint.document;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.entente.endpoint.request.Limits;
import org.entente.endpoint.request.Places;
import org.entente.endpoint.request.Refusal;

/**
 * Has documents read and validated that are not known yet. As clients can make that take long, it
 * is done beside the event loops, by a thread for each processor: answers that need none of it,
 * such as those of the cache, do not wait for it.
 */
@Singleton
public class Validation {
  private final Documents documents;
  private final WorkerExecutor workers;

  /** Others than those of the database: a document that is read has none of it yet. */
  private final Places places;

  Validation(Vertx vertx, Documents documents, Limits limits) {
    this.documents = documents;
    this.workers =
        vertx.createSharedWorkerExecutor("validation", Runtime.getRuntime().availableProcessors());
    this.places = new Places(limits);
  }

  /**
   * A document that fits the schema. Fails as {@link Refusal} if it does not, or if too many wait.
   *
   * @param check what has to hold before it is worth to validate the document
   */
  public CompletionStage<ReadDocument> of(String text, Consumer<ReadDocument> check) {
    Optional<ReadDocument> known = documents.known(text);
    if (known.isPresent()) {
      check.accept(known.get());
      return CompletableFuture.completedStage(known.get());
    }
    return places.during(
        () -> workers.executeBlocking(() -> validated(text, check), false).toCompletionStage());
  }

  private ReadDocument validated(String text, Consumer<ReadDocument> check) {
    ReadDocument read = documents.read(text);
    check.accept(read);
    documents.validate(read);
    return read;
  }
}
