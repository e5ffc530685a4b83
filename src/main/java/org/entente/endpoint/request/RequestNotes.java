package org.entente.endpoint.request;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.OperationDefinition;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.graphql.ErrorCode;
import org.entente.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What metrics, traces and the access log may tell of a request: never its variables, and of its
 * document no more than the operation's name and a hash.
 */
public final class RequestNotes {
  private static final String KEY = RequestNotes.class.getName();
  private static final Set<String> CODES =
      Arrays.stream(ErrorCode.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

  private static final int LONGEST_NAME = 100;

  private final long began = System.nanoTime();
  private volatile @Nullable Operation operation;
  private volatile @Nullable Outcome outcome;
  private volatile @Nullable String code;
  private volatile @Nullable String traceId;

  private record Operation(OperationDefinition definition, String document) {}

  /** Those of the request; their clock starts when they are first asked for. */
  public static RequestNotes of(RoutingContext routing) {
    RequestNotes notes = routing.get(KEY);
    if (notes == null) {
      notes = new RequestNotes();
      routing.put(KEY, notes);
    }
    return notes;
  }

  /** Only of valid documents, as anybody can send anything else. */
  public void valid(OperationDefinition definition, String document) {
    operation = new Operation(definition, document);
  }

  public void answered(Outcome how) {
    outcome = how;
  }

  public void executed(ExecutionResult result) {
    outcome = result.isDataPresent() ? Outcome.EXECUTED : Outcome.FAILED;
    code = code(result.getErrors());
  }

  public void refused(List<GraphQLError> errors) {
    outcome = Outcome.FAILED;
    code = code(errors);
  }

  public void cancelled() {
    outcome = Outcome.CANCELLED;
  }

  public void traced(String id) {
    traceId = id;
  }

  /** Empty for what is no request of GraphQL: a browser that is led to GraphiQL, a wrong method. */
  public Optional<Outcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  /** Whether the document was valid, so that the operation is known. */
  public boolean isValid() {
    return operation != null;
  }

  /** Empty also where the operation has none. The beginning of one that is very long. */
  public Optional<String> operationName() {
    return Optional.ofNullable(operation)
        .map(o -> o.definition.getName())
        .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME)));
  }

  /** Query, mutation or subscription, in small letters. */
  public Optional<String> operationType() {
    return Optional.ofNullable(operation)
        .map(o -> o.definition.getOperation().name().toLowerCase(Locale.ROOT));
  }

  /** SHA-256 of the document, as persisted queries have it. */
  public Optional<String> documentHash() {
    return Optional.ofNullable(operation).map(o -> Sha256.of(o.document));
  }

  /** Of the first error; INTERNAL if there is one such error, as nothing else matters more. */
  public Optional<String> errorCode() {
    return Optional.ofNullable(code);
  }

  public Optional<String> traceId() {
    return Optional.ofNullable(traceId);
  }

  public Duration duration() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static @Nullable String code(List<GraphQLError> errors) {
    List<String> codes = errors.stream().map(RequestNotes::code).toList();
    String internal = ErrorCode.INTERNAL.name();
    if (codes.isEmpty()) {
      return null;
    }
    return codes.contains(internal) ? internal : codes.getFirst();
  }

  /** An error without one of our codes is a fault of ours. */
  private static String code(GraphQLError error) {
    String given =
        error.getExtensions() == null ? "" : String.valueOf(error.getExtensions().get("code"));
    return CODES.contains(given) ? given : ErrorCode.INTERNAL.name();
  }
}
