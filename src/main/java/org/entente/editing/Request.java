package org.entente.editing;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's request to change the record.
 *
 * @param mutation the name of the field of Mutation
 * @param input as it was given: a field that is left out is absent
 * @param madeBy who asks
 */
record Request(String mutation, Map<String, Object> input, String madeBy) {

  /** Whether it is about several records, which their sections tell apart. */
  boolean isDossier() {
    return mutation.equals(DossierEditing.MUTATION);
  }

  /** Whether it withdraws records, of which one that is merged with another is one. */
  boolean withdraws() {
    return mutation.startsWith("withdraw") || mutation.equals(Merging.MERGE);
  }

  /** The key under which the answer is kept for repetitions, if there is one. */
  Optional<String> idempotencyKey() {
    return Optional.ofNullable(text(InputTypes.IDEMPOTENCY_KEY));
  }

  @Nullable String reason() {
    return text(InputTypes.REASON);
  }

  @Nullable String text(String field) {
    Object value = input.get(field);
    return value == null ? null : value.toString();
  }

  /** SHA-256 of all that was asked. */
  String digest() {
    return Sha256.of(mutation + canonical(input));
  }

  /** The order of the fields of an input says nothing. */
  private static String canonical(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> fields -> {
        Map<String, String> sorted = new TreeMap<>();
        fields.forEach((name, field) -> sorted.put(name.toString(), canonical(field)));
        yield sorted.toString();
      }
      case Iterable<?> items -> {
        StringBuilder list = new StringBuilder("[");
        items.forEach(item -> list.append(canonical(item)).append(','));
        yield list.append(']').toString();
      }
      case null -> "null";
      default -> '"' + value.toString().replace("\"", "\\\"") + '"';
    };
  }
}
