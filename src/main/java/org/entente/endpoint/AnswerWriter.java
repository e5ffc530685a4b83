package org.entente.endpoint;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes answers with the headers that tell clients and caches what they may do with them. */
final class AnswerWriter {
  private static final Pattern ENTITY_TAG = Pattern.compile("\"([^\"]*)\"");

  /** Different bytes must have different strong tags. */
  private static final String COMPRESSED = "-gzip";

  private AnswerWriter() {}

  /** What the tags of an If-None-Match header were made of. */
  static Set<String> knownTags(@Nullable String header) {
    return header == null
        ? Set.of()
        : ENTITY_TAG
            .matcher(header)
            .results()
            .map(r -> r.group(1))
            .map(t -> t.endsWith(COMPRESSED) ? t.substring(0, t.length() - COMPRESSED.length()) : t)
            .collect(Collectors.toUnmodifiableSet());
  }

  static void write(HttpServerRequest request, Answer answer, ResponseType type) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    boolean compressed = answer.isWorthCompressing() && takesGzip(request);
    response.setStatusCode(answer.status());
    response.putHeader("Vary", "Accept, Accept-Encoding, Authorization, GraphQL-Cost");
    String tag = answer.tag();
    if (tag == null) {
      response.putHeader("Cache-Control", "no-store");
    } else {
      response.putHeader(
          "Cache-Control", isPersonal(request) ? "private, no-cache" : "public, no-cache");
      response.putHeader("ETag", '"' + tag + (takesGzip(request) ? COMPRESSED : "") + '"');
    }
    if (answer.status() == 304) {
      response.end();
      return;
    }
    response.putHeader("Content-Type", type.header());
    response.putHeader("X-Content-Type-Options", "nosniff");
    if (answer.status() == 503) {
      response.putHeader("Retry-After", "1");
    }
    if (compressed) {
      response.putHeader("Content-Encoding", "gzip");
    }
    end(request, Buffer.buffer(compressed ? answer.compressed() : answer.body()));
  }

  private static void end(HttpServerRequest request, Buffer body) {
    HttpServerResponse response = request.response();
    if (request.method().equals(HttpMethod.HEAD)) {
      response.putHeader("Content-Length", Integer.toString(body.length()));
      response.end();
    } else {
      response.end(body);
    }
  }

  /** Whether it may differ for another user, so that no shared cache may keep the answer. */
  private static boolean isPersonal(HttpServerRequest request) {
    return request.headers().contains("Authorization") || request.headers().contains("Cookie");
  }

  private static boolean takesGzip(HttpServerRequest request) {
    String accepted = request.getHeader("Accept-Encoding");
    if (accepted == null) {
      return false;
    }
    double any = 0;
    for (String part : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] coding = part.split(";", -1);
      switch (coding[0].strip()) {
        case "gzip" -> {
          return ResponseType.weight(coding) > 0;
        }
        case "*" -> any = ResponseType.weight(coding);
        default -> {}
      }
    }
    return any > 0;
  }
}
