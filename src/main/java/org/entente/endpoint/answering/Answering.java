package org.entente.endpoint.answering;

import graphql.ExecutionResult;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import mutiny.zero.flow.adapters.AdaptersToFlow;
import org.entente.endpoint.document.DocumentLimits;
import org.entente.endpoint.document.KnownDocuments;
import org.entente.endpoint.document.ReadDocument;
import org.entente.endpoint.document.Validation;
import org.entente.endpoint.request.Asked;
import org.entente.endpoint.request.Limits;
import org.entente.endpoint.request.Outcome;
import org.entente.endpoint.request.Refusal;
import org.entente.endpoint.version.RecordVersions;
import org.entente.graphql.CodedErrors;
import org.entente.graphql.ErrorCode;
import org.entente.graphql.RecordVersion;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Answers requests: from the cache, or by executing them. */
@Singleton
public class Answering {
  private final KnownDocuments known;
  private final Validation validation;
  private final DocumentLimits documentLimits;
  private final Limits limits;
  private final RecordVersions versions;
  private final AnswerCache cache;
  private final Executions executions;
  private final Release release;

  Answering(
      KnownDocuments known,
      Validation validation,
      DocumentLimits documentLimits,
      Limits limits,
      RecordVersions versions,
      AnswerCache cache,
      Executions executions,
      Release release) {
    this.known = known;
    this.validation = validation;
    this.documentLimits = documentLimits;
    this.limits = limits;
    this.versions = versions;
    this.cache = cache;
    this.executions = executions;
    this.release = release;
  }

  /** The answer. Fails as {@link Refusal}, or as whatever went wrong. */
  public CompletionStage<Answer> answer(Asked asked) {
    return known
        .of(asked.request())
        .thenCompose(text -> validation.of(text, read -> checkKind(read, asked)))
        .thenCompose(read -> answer(asked, read));
  }

  /**
   * The answers to what is asked over a WebSocket: one, or those of a subscription as they come.
   * Fails as {@link #answer}.
   */
  public CompletionStage<Flow.Publisher<Answer>> answers(Asked asked) {
    return known
        .of(asked.request())
        .thenCompose(text -> validation.of(text, _ -> {}))
        .thenCompose(read ->
            kind(read, asked) == Operation.SUBSCRIPTION
                ? subscription(asked, read)
                : answer(asked, read).thenApply(answer -> Multi.createFrom().item(answer)));
  }

  private CompletionStage<Flow.Publisher<Answer>> subscription(Asked asked, ReadDocument read) {
    asked.notes().valid(read.operation(asked.request().operationName()), read.text());
    return executions
        .execute(asked, read, new GuardedRequest(read))
        .whenComplete((result, failure) -> {
          if (failure == null) {
            asked.notes().executed(result);
          }
        })
        .thenApply(result ->
            result.getData() instanceof Publisher<?> events
                ? Multi.createFrom()
                    .publisher(AdaptersToFlow.publisher(events))
                    .map(event -> CodedErrors.in((ExecutionResult) event))
                    .map(event -> Answer.of(event, Map.of(), asked.type(), null))
                : Multi.createFrom().item(Answer.of(Refusal.of(result.getErrors()), asked.type())));
  }

  private CompletionStage<Answer> answer(Asked asked, ReadDocument read) {
    OperationDefinition operation = read.operation(asked.request().operationName());
    asked.notes().valid(operation, read.text());
    long cost = documentLimits.cost(read.document(), operation, asked.request().variables());
    Map<String, Object> extensions = asked.costWanted() ? cost(cost) : Map.of();
    CompletionStage<Void> registered = known.register(asked, read.text());
    CompletionStage<Answer> answer =
        operation.getOperation() == Operation.QUERY
            ? query(asked, read, extensions)
            // Whoever asked for a change must not be left in doubt by us, so it always goes on.
            : execute(asked.uninterrupted(), read, extensions);
    return answer.thenCombine(registered, (done, _) -> done);
  }

  /** In the same order at all instances, as answers of the same tag must have the same bytes. */
  private Map<String, Object> cost(long requested) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("requested", requested);
    figures.put("limit", limits.cost());
    return Map.of("cost", figures);
  }

  private static Operation kind(ReadDocument read, Asked asked) {
    return read.operation(asked.request().operationName()).getOperation();
  }

  private static void checkKind(ReadDocument read, Asked asked) {
    Operation kind = kind(read, asked);
    if (kind == Operation.SUBSCRIPTION) {
      throw Refusal.of(
          ErrorCode.BAD_REQUEST,
          "Subscriptions are answered over a WebSocket at this address (graphql-transport-ws).");
    }
    if (kind == Operation.MUTATION && asked.onlyReads()) {
      throw Refusal.of(405, ErrorCode.BAD_REQUEST, "Mutations are sent by POST.");
    }
  }

  private CompletionStage<Answer> query(
      Asked asked, ReadDocument read, Map<String, Object> extensions) {
    Optional<RecordVersion> before = versions.current();
    if (before.isEmpty()) {
      return execute(asked, read, extensions);
    }
    RecordVersion version = before.get();
    RequestKey key =
        RequestKey.of(
            release.fingerprint(),
            read.text(),
            asked.request().operationName(),
            asked.request().variables().toString(),
            asked.type().name(),
            asked.caller().role().name(),
            extensions.toString());
    // Whichever of the two the client has, it was made in this version and holds today.
    for (LocalDate day : new LocalDate[] {null, LocalDate.now(ZoneOffset.UTC)}) {
      String tag = key.tag(version, day);
      if (asked.knownTags().contains(tag)) {
        asked.notes().answered(Outcome.NOT_MODIFIED);
        return CompletableFuture.completedStage(Answer.notModified(tag));
      }
    }
    Optional<Answer> cached = cache.find(key, version);
    cached.ifPresent(_ -> asked.notes().answered(Outcome.CACHED));
    return cached
        .map(CompletableFuture::completedStage)
        .orElseGet(() -> executeToKeep(asked, read, extensions, key, version));
  }

  private CompletionStage<Answer> executeToKeep(
      Asked asked,
      ReadDocument read,
      Map<String, Object> extensions,
      RequestKey key,
      RecordVersion before) {
    GuardedRequest guarded = new GuardedRequest(read);
    asked.ongoing().wantVersion();
    return executions
        .execute(asked, read, guarded)
        .thenApply(result -> {
          boolean sameVersion = before.equals(guarded.versionAfter());
          if (!sameVersion || !result.getErrors().isEmpty()) {
            return answer(result, extensions, asked, null);
          }
          LocalDate day = asked.ongoing().onlyDay().orElse(null);
          Answer answer = answer(result, extensions, asked, key.tag(before, day));
          cache.keep(key, before, day, answer);
          return answer;
        });
  }

  private CompletionStage<Answer> execute(
      Asked asked, ReadDocument read, Map<String, Object> extensions) {
    return executions
        .execute(asked, read, new GuardedRequest(read))
        .thenApply(result -> answer(result, extensions, asked, null));
  }

  private static Answer answer(
      ExecutionResult result, Map<String, Object> extensions, Asked asked, @Nullable String tag) {
    asked.notes().executed(result);
    return Answer.of(result, extensions, asked.type(), tag);
  }
}
