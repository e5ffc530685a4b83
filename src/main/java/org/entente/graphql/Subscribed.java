package org.entente.graphql;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import io.smallrye.mutiny.Multi;
import java.util.List;
import mutiny.zero.flow.adapters.AdaptersToFlow;
import mutiny.zero.flow.adapters.AdaptersToReactiveStreams;
import org.reactivestreams.Publisher;

/** What is subscribed to. */
final class Subscribed {
  private Subscribed() {}

  /**
   * Ends with the errors for which a subscription is refused or broken off. SmallRye makes of them
   * a last event that is null, which an event may not be: so clients would be told of that.
   */
  static DataFetcher<?> by(DataFetcher<?> fetcher) {
    return environment -> {
      Object subscribed = fetcher.get(environment);
      return subscribed instanceof Publisher<?> events ? checked(events) : subscribed;
    };
  }

  private static Publisher<?> checked(Publisher<?> events) {
    return AdaptersToReactiveStreams.publisher(
        Multi.createFrom().publisher(AdaptersToFlow.publisher(events)).invoke(Subscribed::check));
  }

  private static void check(Object event) {
    if (event instanceof DataFetcherResult<?> result && result.hasErrors()) {
      List<GraphQLError> errors = result.getErrors().stream().map(CodedErrors::of).toList();
      throw new AbortExecutionException(errors);
    }
  }
}
