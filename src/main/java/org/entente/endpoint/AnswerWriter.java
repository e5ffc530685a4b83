package org.entente.endpoint;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.endpoint.answering.Answer;
import org.entente.endpoint.answering.Coding;
import org.jspecify.annotations.Nullable;

/** Writes answers with the headers that tell clients and caches what they may do with them. */
@Singleton
class AnswerWriter {
  private static final Pattern ENTITY_TAG = Pattern.compile("\"([^\"]*)\"");

  /** Different bytes must have different strong tags, so they end with the coding. */
  private static final Pattern CODING =
      Pattern.compile(
          Arrays.stream(Coding.values())
              .map(Coding::header)
              .collect(Collectors.joining("|", "-(", ")$")));

  private final String varies;

  AnswerWriter(CrossSite crossSite) {
    this.varies =
        "Accept, Accept-Encoding, Authorization, GraphQL-Cost"
            + (crossSite.answersOthers() ? ", Origin" : "");
  }

  /** What the tags of an If-None-Match header were made of. */
  static Set<String> knownTags(@Nullable String header) {
    return header == null
        ? Set.of()
        : ENTITY_TAG
            .matcher(header)
            .results()
            .map(tag -> CODING.matcher(tag.group(1)).replaceFirst(""))
            .collect(Collectors.toUnmodifiableSet());
  }

  void write(HttpServerRequest request, Answer answer, String contentType) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    Optional<Coding> coding = Coding.accepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    response.setStatusCode(answer.status());
    response.putHeader(HttpHeaders.VARY, varies);
    tellCaches(request, answer.tag(), coding);
    if (answer.status() == 304) {
      response.end();
      return;
    }
    tellClient(response, answer.status());
    response.putHeader(HttpHeaders.CONTENT_TYPE, contentType);
    response.putHeader("X-Content-Type-Options", "nosniff");
    end(request, body(response, answer, coding));
  }

  private static void tellCaches(
      HttpServerRequest request, @Nullable String tag, Optional<Coding> coding) {
    HttpServerResponse response = request.response();
    if (tag == null) {
      response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      return;
    }
    response.putHeader(
        HttpHeaders.CACHE_CONTROL, isPersonal(request) ? "private, no-cache" : "public, no-cache");
    String ending = coding.map(c -> "-" + c.header()).orElse("");
    response.putHeader(HttpHeaders.ETAG, '"' + tag + ending + '"');
  }

  private static void tellClient(HttpServerResponse response, int status) {
    if (status == 503) {
      response.putHeader("Retry-After", "1");
    }
    if (status == 405 && !response.headers().contains(HttpHeaders.ALLOW)) {
      // The method would do for another operation.
      response.putHeader(HttpHeaders.ALLOW, "POST");
    }
  }

  private static Buffer body(
      HttpServerResponse response, Answer answer, Optional<Coding> accepted) {
    if (accepted.isEmpty() || !answer.isWorthCompressing()) {
      return Buffer.buffer(answer.body());
    }
    Coding coding = accepted.get();
    response.putHeader(HttpHeaders.CONTENT_ENCODING, coding.header());
    return Buffer.buffer(answer.compressed(coding));
  }

  private static void end(HttpServerRequest request, Buffer body) {
    HttpServerResponse response = request.response();
    if (request.method().equals(HttpMethod.HEAD)) {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
      response.end();
    } else {
      response.end(body);
    }
  }

  /** Whether it may differ for another user, so that no shared cache may keep the answer. */
  private static boolean isPersonal(HttpServerRequest request) {
    return request.headers().contains(HttpHeaders.AUTHORIZATION)
        || request.headers().contains(HttpHeaders.COOKIE);
  }
}
