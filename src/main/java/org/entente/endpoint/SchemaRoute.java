package org.entente.endpoint;

import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.SchemaPrinter.Options;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.endpoint.answering.Answer;
import org.entente.endpoint.answering.RequestKey;
import org.entente.graphql.ExecutableSchema;
import org.jspecify.annotations.Nullable;

/** The schema as text, in place of SmallRye's own handler, which writes it anew each time. */
@ApplicationScoped
class SchemaRoute {
  private static final String PATH = GraphqlRoute.PATH + "/schema.graphql";
  private static final String TYPE = "text/plain; charset=utf-8";

  private static final Options OPTIONS =
      Options.defaultOptions().includeDirectives(false).includeDirectiveDefinitions(false);

  private final ExecutableSchema schema;
  private final AnswerWriter writer;
  private final Exchanges exchanges;
  private final Callers callers;
  private final boolean introspection;
  private @Nullable Answer answer;

  SchemaRoute(
      ExecutableSchema schema,
      AnswerWriter writer,
      Exchanges exchanges,
      Callers callers,
      @ConfigProperty(name = "entente.introspection") boolean introspection) {
    this.schema = schema;
    this.writer = writer;
    this.exchanges = exchanges;
    this.callers = callers;
    this.introspection = introspection;
  }

  void route(@Observes Router router) {
    GraphqlRoute.replace(router, PATH).handler(this::handle);
  }

  private void handle(RoutingContext routing) {
    if (!introspection) {
      routing.response().setStatusCode(404).end();
      return;
    }
    switch (routing.request().method().name()) {
      case "GET", "HEAD" ->
          callers
              .of(routing.request())
              .whenComplete((_, failure) -> {
                if (failure == null) {
                  get(routing);
                } else {
                  exchanges.refuse(routing, failure);
                }
              });
      case "OPTIONS" -> routing.response().putHeader("Allow", "GET, HEAD, OPTIONS").end();
      default ->
          routing
              .response()
              .setStatusCode(405)
              .putHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS")
              .end();
    }
  }

  private void get(RoutingContext routing) {
    Answer text = text();
    String tag = String.valueOf(text.tag());
    Set<String> known =
        AnswerWriter.knownTags(routing.request().getHeader(HttpHeaders.IF_NONE_MATCH));
    writer.write(routing.request(), known.contains(tag) ? Answer.notModified(tag) : text, TYPE);
  }

  private synchronized Answer text() {
    if (answer == null) {
      String text = new SchemaPrinter(OPTIONS).print(schema.get());
      answer = Answer.of(text.getBytes(StandardCharsets.UTF_8), RequestKey.of(text).digest());
    }
    return answer;
  }
}
