package org.entente.graphql;

import graphql.schema.GraphQLSchema;
import io.quarkus.arc.All;
import io.quarkus.runtime.ImageMode;
import io.smallrye.graphql.bootstrap.Bootstrap;
import io.smallrye.graphql.cdi.producer.GraphQLProducer;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Has SmallRye make its schema on a thread of its own, while the rest of the application starts:
 * SmallRye would have the start wait for it, which is a tenth of all.
 */
@Alternative
@Priority(Integer.MAX_VALUE)
@ApplicationScoped
class SchemaProducer extends GraphQLProducer {
  private final List<SchemaAddition> additions;
  private final CompletableFuture<Schema> annotated = new CompletableFuture<>();
  private final CompletableFuture<GraphQLSchema> made = new CompletableFuture<>();

  SchemaProducer(@All List<SchemaAddition> additions) {
    this.additions = additions;
  }

  /**
   * Begins to make it.
   *
   * @return nothing, so SmallRye has no endpoint of its own
   */
  @Override
  public @Nullable GraphQLSchema initialize(Schema schema) {
    annotated.complete(schema);
    made.completeAsync(() -> make(schema), executor());
    return null;
  }

  private GraphQLSchema make(Schema schema) {
    StrictScalars.register();
    GraphQLSchema made = Bootstrap.bootstrap(schema);
    // Each schema that is built takes part of the start.
    return made.transform(builder -> additions.forEach(addition -> addition.types(made, builder)));
  }

  /** A native image is built of what has been made, and can hold no thread. */
  private static Executor executor() {
    return ImageMode.current() == ImageMode.NATIVE_BUILD
        ? Runnable::run
        : work -> Thread.ofPlatform().name("schema").daemon().start(work);
  }

  /** What SmallRye knows of the annotated classes. */
  @Produces
  Schema annotated() {
    return annotated.join();
  }

  @Produces
  GraphQLSchema made() {
    return made.join();
  }

  /** What executes all but queries. */
  @Produces
  ExecutionService executionService() {
    return new ExecutionService(made(), annotated());
  }
}
