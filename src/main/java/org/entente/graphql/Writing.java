package org.entente.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Resolves fields that change the record. */
@ApplicationScoped
public class Writing {

  /**
   * Waits for a change, then resolves what is selected of it as the change left the record,
   * whatever others have done to it since. Fails as {@link DatabaseAway} where the database is
   * away; whether the change was made is then not known.
   *
   * @param madeAt when it was made; null where nothing was changed, and the present is read
   * @param payload of what the change gave
   */
  public <T, P> CompletionStage<P> run(
      DataFetchingEnvironment environment,
      Future<T> change,
      Function<T, @Nullable Instant> madeAt,
      Function<T, CompletionStage<P>> payload) {
    CompletableFuture<P> result = new CompletableFuture<>();
    RequestWaves all = environment.getGraphQlContext().get(RequestWaves.class);
    change.onComplete(done -> {
      if (done.failed()) {
        Throwable cause = done.cause();
        result.completeExceptionally(
            DatabaseAway.asReason(cause).<Throwable>map(away -> away).orElse(cause));
        return;
      }
      Instant instant = madeAt.apply(done.result());
      Waves waves =
          instant == null
              ? all.of(environment.getExecutionStepInfo().getPath())
              : all.readAsOf(
                  instant, environment.getExecutionStepInfo().getPath().getSegmentName());
      waves.during(() ->
          payload
              .apply(done.result())
              .whenComplete((made, failure) -> {
                if (failure == null) {
                  result.complete(made);
                } else {
                  result.completeExceptionally(failure);
                }
              }));
    });
    return result;
  }
}
