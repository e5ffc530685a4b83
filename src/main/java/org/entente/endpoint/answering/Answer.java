package org.entente.endpoint.answering;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.endpoint.request.AnswerBody;
import org.entente.endpoint.request.Refusal;
import org.entente.endpoint.request.ResponseType;
import org.jspecify.annotations.Nullable;

/** A finished answer, which may be given to many. */
public final class Answer {
  /** Shorter ones are not worth it. */
  private static final int SHORTEST_COMPRESSED = 1_000;

  private final int status;
  private final byte[] body;
  private final @Nullable String tag;
  private final List<GraphQLError> refusedBy;
  private final Map<Coding, byte[]> compressed = new EnumMap<>(Coding.class);

  private Answer(int status, byte[] body, @Nullable String tag, List<GraphQLError> refusedBy) {
    this.status = status;
    this.body = body;
    this.tag = tag;
    this.refusedBy = refusedBy;
  }

  /**
   * Of a result, with data or without.
   *
   * @param tag what its ETag is made of; null where it holds for this request only
   */
  public static Answer of(
      ExecutionResult result,
      Map<String, Object> extensions,
      ResponseType type,
      @Nullable String tag) {
    byte[] body = AnswerBody.of(result, extensions);
    return result.isDataPresent()
        ? new Answer(200, body, tag, List.of())
        : new Answer(AnswerBody.status(result.getErrors(), type), body, tag, result.getErrors());
  }

  public static Answer of(Refusal refusal, ResponseType type) {
    List<GraphQLError> errors = refusal.errors();
    ExecutionResult result = ExecutionResultImpl.newExecutionResult().errors(errors).build();
    return new Answer(refusal.status(type), AnswerBody.of(result, Map.of()), null, errors);
  }

  public static Answer of(byte[] text, String tag) {
    return new Answer(200, text, tag, List.of());
  }

  /** For a client which has the answer of that tag. */
  public static Answer notModified(String tag) {
    return new Answer(304, new byte[0], tag, List.of());
  }

  public int status() {
    return status;
  }

  public @Nullable String tag() {
    return tag;
  }

  /** Why nothing was executed; empty where something was. */
  public List<GraphQLError> refusedBy() {
    return refusedBy;
  }

  public byte[] body() {
    return body;
  }

  public boolean isWorthCompressing() {
    return body.length >= SHORTEST_COMPRESSED;
  }

  /** The body in that coding, made once. */
  public synchronized byte[] compressed(Coding coding) {
    return compressed.computeIfAbsent(coding, c -> c.compressed(body));
  }
}
