package org.entente.endpoint.observation;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.endpoint.request.Outcome;
import org.entente.endpoint.request.RequestNotes;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;

/**
 * A line for each request, and the same as fields where the log is JSON. Never a query string, a
 * variable, a document, or a header.
 */
@Singleton
public class AccessLog {
  public static final String CATEGORY = "entente.access";

  /** So that the request's time is from here on. */
  private static final int BEFORE_ALL = -100_000;

  private static final int LONGEST_VALUE = 200;
  private static final int SHORT_HASH = 12;
  private static final String NONE = "-";

  /** The message by which graphql-transport-ws asks, in place of a method. */
  private static final String SUBSCRIBE = "SUBSCRIBE";

  private static final Logger LOG = Logger.getLogger(CATEGORY);

  private final boolean on;

  AccessLog(@ConfigProperty(name = "entente.access-log") boolean on) {
    this.on = on;
  }

  void route(@Observes Router router) {
    if (on) {
      router.route().order(BEFORE_ALL).handler(this::handle);
    }
  }

  private void handle(RoutingContext routing) {
    // Probes and scrapes come all day, and say nothing.
    if (!routing.request().path().startsWith("/q/")) {
      RequestNotes notes = RequestNotes.of(routing);
      routing.addEndHandler(ended -> write(routing, notes, ended.succeeded()));
    }
    routing.next();
  }

  /** Writes a line for an operation over a WebSocket, which HTTP has no status for. */
  public void operation(RoutingContext opened, RequestNotes notes) {
    if (on) {
      HttpServerRequest request = opened.request();
      write(fields(request, SUBSCRIBE, NONE, NONE, notes));
    }
  }

  private static void write(RoutingContext routing, RequestNotes notes, boolean answered) {
    HttpServerRequest request = routing.request();
    String status = answered ? Integer.toString(request.response().getStatusCode()) : NONE;
    String bytes = Long.toString(request.response().bytesWritten());
    write(fields(request, request.method().name(), status, bytes, notes));
  }

  private static void write(Map<String, String> fields) {
    String line =
        fields.entrySet().stream()
            .map(field -> field.getKey() + '=' + field.getValue())
            .collect(Collectors.joining(" "));
    ExtLogRecord entry = new ExtLogRecord(Level.INFO, line, AccessLog.class.getName());
    entry.setLoggerName(CATEGORY);
    entry.setMdc(fields);
    LOG.logRaw(entry);
  }

  private static Map<String, String> fields(
      HttpServerRequest request, String method, String status, String bytes, RequestNotes notes) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("remote", plain(remote(request.remoteAddress())));
    fields.put("method", plain(method));
    fields.put("path", plain(request.path()));
    fields.put("status", status);
    fields.put("bytes", bytes);
    fields.put("ms", String.format(Locale.ROOT, "%.3f", notes.duration().toNanos() / 1e6));
    fields.put("outcome", notes.outcome().map(Outcome::label).orElse(NONE));
    fields.put("operation", plain(notes.operationName().orElse(NONE)));
    fields.put("document", notes.documentHash().map(h -> h.substring(0, SHORT_HASH)).orElse(NONE));
    fields.put("code", notes.errorCode().orElse(NONE));
    notes.traceId().ifPresent(id -> fields.put("traceId", id));
    return fields;
  }

  /** Without what could end the line or look like another field. */
  private static String plain(String value) {
    StringBuilder plain = new StringBuilder();
    value
        .chars()
        .limit(LONGEST_VALUE)
        .forEach(c -> plain.append(c > ' ' && c < 0x7f ? (char) c : '?'));
    return plain.toString();
  }

  private static String remote(SocketAddress address) {
    return address == null || address.host() == null ? NONE : address.host();
  }
}
