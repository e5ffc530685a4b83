package org.entente.graphql;

import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.SchemaPrinter.Options;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Serves the schema in GraphQL's own language. SmallRye would serve what it made of the classes,
 * without what features add to it.
 */
@ApplicationScoped
class SchemaDocument {
  /** After whatever decides who may read it, before SmallRye's. */
  private static final int ORDER = -500;

  private final String text;

  SchemaDocument(ExecutableSchema schema) {
    this.text =
        new SchemaPrinter(
                Options.defaultOptions()
                    .includeDirectives(false)
                    .includeDirectiveDefinitions(false))
            .print(schema.get());
  }

  void route(@Observes Router router) {
    router
        .get("/graphql/schema.graphql")
        .order(ORDER)
        .handler(routing ->
            routing
                .response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .end(text));
  }
}
