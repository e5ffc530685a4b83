package org.entente.endpoint.document;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import java.util.List;
import java.util.Objects;
import org.entente.endpoint.request.Refusal;
import org.entente.graphql.ErrorCode;
import org.jspecify.annotations.Nullable;

/** A document that was parsed and is within the limits; it may not fit the schema yet. */
public record ReadDocument(String text, Document document) {

  /**
   * The operation that a request names, or the only one.
   *
   * @throws Refusal if that is none, or more than one
   */
  public OperationDefinition operation(@Nullable String name) {
    List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
    if (operations.isEmpty()) {
      throw Refusal.of(ErrorCode.BAD_REQUEST, "The document has no operation.");
    }
    if (name == null || name.isEmpty()) {
      if (operations.size() > 1) {
        throw Refusal.of(
            ErrorCode.BAD_REQUEST,
            "The document has several operations: say which one by operationName.");
      }
      return operations.getFirst();
    }
    return operations.stream()
        .filter(o -> Objects.equals(o.getName(), name))
        .findFirst()
        .orElseThrow(() ->
            Refusal.of(
                ErrorCode.BAD_REQUEST,
                "The document has no operation of the name that operationName says."));
  }
}
