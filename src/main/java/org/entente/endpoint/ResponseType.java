package org.entente.endpoint;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The media types of answers. */
enum ResponseType {
  /** The status says whether the request could be executed. */
  GRAPHQL_RESPONSE("application/graphql-response+json"),
  /** The status says no more than that there is an answer. */
  JSON("application/json");

  private final String name;

  ResponseType(String name) {
    this.name = name;
  }

  /** As the header of an answer says it. */
  String header() {
    return name + "; charset=utf-8";
  }

  /**
   * The one that a client likes best, by its Accept header; the first named of those it likes as
   * much. JSON where it says nothing, or likes anything. Empty if it takes neither.
   */
  static Optional<ResponseType> accepted(@Nullable String accept) {
    if (accept == null || accept.isBlank()) {
      return Optional.of(JSON);
    }
    ResponseType best = null;
    double liking = 0;
    for (String range : accept.split(",", -1)) {
      String[] parts = range.split(";", -1);
      ResponseType type = of(parts[0].strip().toLowerCase(Locale.ROOT));
      double weight = weight(parts);
      if (type != null && weight > liking) {
        best = type;
        liking = weight;
      }
    }
    return Optional.ofNullable(best);
  }

  private static @Nullable ResponseType of(String range) {
    return switch (range) {
      case "application/graphql-response+json" -> GRAPHQL_RESPONSE;
      case "application/json", "application/*", "*/*" -> JSON;
      default -> null;
    };
  }

  /** The q of an element of a header, which was split at its semicolons. */
  static double weight(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.startsWith("q=")) {
        try {
          return Double.parseDouble(parameter.substring(2));
        } catch (NumberFormatException _) {
          return 0;
        }
      }
    }
    return 1;
  }
}
