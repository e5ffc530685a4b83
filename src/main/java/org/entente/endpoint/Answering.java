package org.entente.endpoint;

import graphql.ExecutionResult;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Answers requests: from the cache, or by executing them. */
@ApplicationScoped
class Answering {
  private final KnownDocuments known;
  private final Documents documents;
  private final DocumentLimits documentLimits;
  private final Limits limits;
  private final RecordVersions versions;
  private final AnswerCache cache;
  private final Executions executions;
  private final Release release;

  Answering(
      KnownDocuments known,
      Documents documents,
      DocumentLimits documentLimits,
      Limits limits,
      RecordVersions versions,
      AnswerCache cache,
      Executions executions,
      Release release) {
    this.known = known;
    this.documents = documents;
    this.documentLimits = documentLimits;
    this.limits = limits;
    this.versions = versions;
    this.cache = cache;
    this.executions = executions;
    this.release = release;
  }

  /** The answer. Fails as {@link Refusal}, or as whatever went wrong. */
  CompletionStage<Answer> answer(Asked asked) {
    return known.of(asked.request()).thenCompose(text -> answer(asked, text));
  }

  private CompletionStage<Answer> answer(Asked asked, String text) {
    ReadDocument read = documents.read(text);
    OperationDefinition operation = read.operation(asked.request().operationName());
    checkKind(operation.getOperation(), asked);
    documents.validate(read);
    asked.notes().valid(operation, text);
    long cost = documentLimits.cost(read.document(), operation, asked.request().variables());
    Map<String, Object> extensions =
        asked.costWanted()
            ? Map.of("cost", Map.of("requested", cost, "limit", limits.cost()))
            : Map.of();
    CompletionStage<Void> registered = known.register(asked, text);
    CompletionStage<Answer> answer =
        operation.getOperation() == Operation.QUERY
            ? query(asked, text, extensions)
            : execute(asked, text, extensions);
    return answer.thenCombine(registered, (done, _) -> done);
  }

  private static void checkKind(Operation kind, Asked asked) {
    if (kind == Operation.SUBSCRIPTION) {
      throw Refusal.of(
          ErrorCode.BAD_REQUEST,
          "Subscriptions are answered over a WebSocket at this address (graphql-transport-ws).");
    }
    if (kind == Operation.MUTATION && asked.onlyReads()) {
      throw Refusal.of(405, ErrorCode.BAD_REQUEST, "Mutations are sent by POST.");
    }
  }

  private CompletionStage<Answer> query(Asked asked, String text, Map<String, Object> extensions) {
    Optional<RecordVersion> before = versions.current();
    if (before.isEmpty()) {
      return execute(asked, text, extensions);
    }
    RecordVersion version = before.get();
    RequestKey key =
        RequestKey.of(
            release.fingerprint(),
            text,
            asked.request().operationName(),
            asked.request().variables().toString(),
            asked.type().name(),
            extensions.toString());
    // Whichever of the two the client has, it was made in this version and holds today.
    for (LocalDate day : new LocalDate[] {null, LocalDate.now(ZoneOffset.UTC)}) {
      String tag = key.tag(version, day);
      if (asked.knownTags().contains(tag)) {
        asked.notes().answered(Outcome.NOT_MODIFIED);
        return CompletableFuture.completedStage(new Answer(304, new byte[0], tag));
      }
    }
    Optional<Answer> cached = cache.find(key, version);
    cached.ifPresent(_ -> asked.notes().answered(Outcome.CACHED));
    return cached
        .map(CompletableFuture::completedStage)
        .orElseGet(() -> executeToKeep(asked, text, extensions, key, version));
  }

  private CompletionStage<Answer> executeToKeep(
      Asked asked,
      String text,
      Map<String, Object> extensions,
      RequestKey key,
      RecordVersion before) {
    GuardedRequest guarded = new GuardedRequest();
    return executions
        .execute(asked, text, guarded)
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
      Asked asked, String text, Map<String, Object> extensions) {
    return executions
        .execute(asked, text, new GuardedRequest())
        .thenApply(result -> answer(result, extensions, asked, null));
  }

  private static Answer answer(
      ExecutionResult result, Map<String, Object> extensions, Asked asked, @Nullable String tag) {
    asked.notes().executed(result);
    int status = result.isDataPresent() ? 200 : AnswerBody.status(result.getErrors(), asked.type());
    return new Answer(status, AnswerBody.of(result, extensions), tag);
  }
}
