package org.entente.endpoint.request;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The media types of answers. */
public enum ResponseType {
  /** The status says whether the request could be executed. */
  GRAPHQL_RESPONSE("application/graphql-response+json"),
  /** The status says no more than that there is an answer. */
  JSON("application/json");

  private final String name;

  ResponseType(String name) {
    this.name = name;
  }

  /** As the header of an answer says it. */
  public String header() {
    return name + "; charset=utf-8";
  }

  /**
   * The one that a client likes best, by its Accept header; the first named of those it likes as
   * much. JSON where it says nothing, or likes anything. Empty if it takes neither.
   */
  public static Optional<ResponseType> accepted(@Nullable String accept) {
    if (accept == null || accept.isBlank()) {
      return Optional.of(JSON);
    }
    List<Preference> ranges = Preference.list(accept);
    ResponseType best = null;
    double liking = 0;
    for (Preference range : ranges) {
      ResponseType type = of(range.name(), ranges);
      if (type != null && range.weight() > liking) {
        best = type;
        liking = range.weight();
      }
    }
    return Optional.ofNullable(best);
  }

  /** What a range stands for: JSON where it may be anything, unless another range refuses that. */
  private static @Nullable ResponseType of(String range, List<Preference> ranges) {
    return switch (range) {
      case "application/graphql-response+json" -> GRAPHQL_RESPONSE;
      case "application/json" -> JSON;
      case "application/*", "*/*" ->
          ranges.contains(new Preference(JSON.name, 0)) ? GRAPHQL_RESPONSE : JSON;
      default -> null;
    };
  }
}
