package org.entente.endpoint.request;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an error says of the limit that a request is beyond.
 *
 * @param name as in {@link Limits}
 * @param requested null where nobody knows how much more it would have been
 */
public record LimitFigures(String name, long maximum, @Nullable Long requested) {

  public static LimitFigures of(String name, long maximum) {
    return new LimitFigures(name, maximum, null);
  }

  public LimitFigures requested(long asked) {
    return new LimitFigures(name, maximum, asked);
  }

  /** Of the error. */
  Map<String, Object> extension() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("name", name);
    figures.put("maximum", maximum);
    if (requested != null) {
      figures.put("requested", requested);
    }
    return Map.of("limit", figures);
  }
}
