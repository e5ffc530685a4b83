package org.entente.endpoint;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What pages of other sites may have browsers do here. */
@Singleton
class CrossSite {
  /** No page can have these sent to another site unless that site allows it (a preflight). */
  private static final List<String> ASKED_BEFORE =
      List.of("apollo-require-preflight", "x-apollo-operation-name", "x-apollo-operation-id");

  private final boolean answersOthers;
  private final List<String> allowed;

  /** Has the same sites as Quarkus's filter for requests across sites. */
  CrossSite(
      @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean enabled,
      @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> allowed) {
    this.answersOthers = enabled;
    this.allowed = enabled ? allowed.orElse(List.of()) : List.of();
  }

  /** Whether answers tell browsers which other site may read them. */
  boolean answersOthers() {
    return answersOthers;
  }

  /**
   * Whether the page that a request comes from, if it comes from one, is of this site or of one
   * that settings allow. Browsers open WebSockets across sites without asking.
   */
  boolean allows(HttpServerRequest request) {
    String origin = request.getHeader("Origin");
    return origin == null || isOurs(origin, request) || isAllowed(origin);
  }

  /** Whether no page of another site can have sent it. */
  boolean wasAskedBefore(HttpServerRequest request) {
    return ASKED_BEFORE.stream().anyMatch(request.headers()::contains)
        || ContentType.isJson(request.getHeader("Content-Type"));
  }

  private static boolean isOurs(String origin, HttpServerRequest request) {
    String host = request.authority() == null ? null : request.authority().toString();
    String given = request.getHeader("Host");
    return matches(origin, given) || matches(origin, host);
  }

  private static boolean matches(String origin, @Nullable String host) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /**
   * As Quarkus reads the setting: an origin, an expression between slashes, or all by an asterisk.
   */
  private boolean isAllowed(String origin) {
    return allowed.stream()
        .anyMatch(known ->
            known.equals("*")
                || known.equalsIgnoreCase(origin)
                || (known.length() > 2
                    && known.startsWith("/")
                    && known.endsWith("/")
                    && Pattern.matches(known.substring(1, known.length() - 1), origin)));
  }
}
