package org.entente.endpoint;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** What Quarkus has no settings for. */
@ApplicationScoped
class ServerSettings implements HttpServerOptionsCustomizer {
  /** Of a WebSocket; there may be thousands, each with one that it has not sent completely. */
  private static final int LONGEST_MESSAGE = 65_536;

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    customize(options);
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    customize(options);
  }

  private static void customize(HttpServerOptions options) {
    options.setMaxWebSocketFrameSize(LONGEST_MESSAGE).setMaxWebSocketMessageSize(LONGEST_MESSAGE);
    // A message of a few bytes can be compressed zeros without end.
    options
        .setPerFrameWebSocketCompressionSupported(false)
        .setPerMessageWebSocketCompressionSupported(false);
  }
}
