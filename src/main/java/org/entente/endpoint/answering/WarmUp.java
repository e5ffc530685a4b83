package org.entente.endpoint.answering;

import graphql.ExecutionResult;
import graphql.language.OperationDefinition;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.endpoint.document.Documents;
import org.entente.endpoint.document.ReadDocument;
import org.entente.execution.Queries;
import org.entente.graphql.OngoingRequest;
import org.entente.shared.StartupWork;
import org.jboss.logging.Logger;

/**
 * Has the schema made while the database is being prepared, and then answers a query to itself, for
 * a bounded time: the first clients would wait for all that is done for the first time.
 */
@ApplicationScoped
class WarmUp implements StartupWork {
  private static final Logger LOG = Logger.getLogger(WarmUp.class);

  /** What answers are made of: records, lists that hang on them, names. */
  private static final String DOCUMENT =
      """
      { countries(first: 5) { totalCount nodes { code name { text } meetings(first: 5) { nodes { \
      slug title kind date { edtf } citations { locator source { title } } attendances { role \
      party { code name { text } } official { fullName } post { slug } } } } } } }\
      """;

  private final Documents documents;
  private final Queries queries;
  private final Release release;
  private final Duration duration;

  /** Completed with the document once it is validated; fails as that does. */
  private final CompletableFuture<ReadDocument> validated = new CompletableFuture<>();

  WarmUp(
      Documents documents,
      Queries queries,
      Release release,
      @ConfigProperty(name = "entente.warm-up") Duration duration) {
    this.documents = documents;
    this.queries = queries;
    this.release = release;
    this.duration = duration;
  }

  /** Before whatever else is begun at the start. */
  void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
    if (!duration.isZero()) {
      Thread.ofPlatform().name("warm-up").daemon().start(this::prepare);
    }
  }

  private void prepare() {
    validated.completeAsync(this::read, Runnable::run);
    try {
      // It reads the whole schema, for which the first client would wait.
      release.fingerprint();
    } catch (RuntimeException e) {
      // A start that fails takes the beans away meanwhile, and says itself why it fails.
      LOG.debug("The release could not be told ahead of the first request.", e);
    }
  }

  private ReadDocument read() {
    ReadDocument read = documents.read(DOCUMENT);
    documents.validate(read);
    return read;
  }

  @Override
  public String name() {
    return "answer the first query";
  }

  /** Last, of what is on record. */
  @Override
  public int order() {
    return 1_000;
  }

  @Override
  public CompletionStage<?> run() {
    if (duration.isZero()) {
      return CompletableFuture.completedStage(null);
    }
    long end = System.nanoTime() + duration.toNanos();
    return validated.thenCompose(read -> answerUntil(end, read));
  }

  private CompletionStage<?> answerUntil(long end, ReadDocument read) {
    return System.nanoTime() >= end
        ? CompletableFuture.completedStage(null)
        : answer(read).thenComposeAsync(_ -> answerUntil(end, read));
  }

  private CompletionStage<ExecutionResult> answer(ReadDocument read) {
    OperationDefinition operation = read.operation(null);
    return queries.execute(read.document(), operation, Map.of(), new OngoingRequest());
  }
}
