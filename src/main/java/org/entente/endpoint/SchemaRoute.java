package org.entente.endpoint;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.graphql.ErrorCode;
import org.entente.security.AccessRefused;

/** Lets the schema's document be read by those only who may ask for the schema. */
@ApplicationScoped
class SchemaRoute {
  private final Callers callers;
  private final boolean introspection;

  SchemaRoute(
      Callers callers, @ConfigProperty(name = "entente.introspection") boolean introspection) {
    this.callers = callers;
    this.introspection = introspection;
  }

  void route(@Observes Router router) {
    router.route("/graphql/schema.graphql").order(GraphqlRoute.FIRST).handler(this::handle);
  }

  private void handle(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    var _ =
        callers
            .of(request)
            .whenComplete((_, failure) -> {
              if (failure != null) {
                refuse(routing, failure);
              } else if (introspection) {
                routing.next();
              } else {
                write(
                    request,
                    Refusal.of(
                        403,
                        ErrorCode.INTROSPECTION_DISABLED,
                        "This server does not tell its schema."));
              }
            });
  }

  private static void refuse(RoutingContext routing, Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof AccessRefused refused) {
      write(routing.request(), Callers.refusal(refused, routing.response()));
    } else {
      routing.fail(failure);
    }
  }

  private static void write(HttpServerRequest request, Refusal refusal) {
    AnswerWriter.write(request, refusal.answer(ResponseType.JSON), ResponseType.JSON);
  }
}
