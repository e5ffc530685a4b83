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
  CompletionStage<Answer> answer(Asked asked) {
    return known
        .of(asked.request())
        .thenCompose(text -> validation.of(text, read -> checkKind(read, asked)))
        .thenCompose(read -> answer(asked, read));
  }

  private CompletionStage<Answer> answer(Asked asked, ReadDocument read) {
    OperationDefinition operation = read.operation(asked.request().operationName());
    long cost = documentLimits.cost(read.document(), operation, asked.request().variables());
    Map<String, Object> extensions =
        asked.costWanted()
            ? Map.of("cost", Map.of("requested", cost, "limit", limits.cost()))
            : Map.of();
    CompletionStage<Void> registered = known.register(asked, read.text());
    CompletionStage<Answer> answer =
        operation.getOperation() == Operation.QUERY
            ? query(asked, read, extensions)
            : execute(asked, read, extensions);
    return answer.thenCombine(registered, (done, _) -> done);
  }

  private static void checkKind(ReadDocument read, Asked asked) {
    Operation kind = read.operation(asked.request().operationName()).getOperation();
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
            extensions.toString());
    // Whichever of the two the client has, it was made in this version and holds today.
    for (LocalDate day : new LocalDate[] {null, LocalDate.now(ZoneOffset.UTC)}) {
      String tag = key.tag(version, day);
      if (asked.knownTags().contains(tag)) {
        return CompletableFuture.completedStage(new Answer(304, new byte[0], tag));
      }
    }
    return cache
        .find(key, version)
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
    return executions
        .execute(asked, read.text(), guarded)
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
        .execute(asked, read.text(), new GuardedRequest(read))
        .thenApply(result -> answer(result, extensions, asked, null));
  }

  private static Answer answer(
      ExecutionResult result, Map<String, Object> extensions, Asked asked, @Nullable String tag) {
    int status = result.isDataPresent() ? 200 : AnswerBody.status(result.getErrors(), asked.type());
    return new Answer(status, AnswerBody.of(result, extensions), tag);
  }
}
