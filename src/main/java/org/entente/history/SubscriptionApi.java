package org.entente.history;

import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletionStage;
import java.util.function.LongFunction;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;

/** The change feed as it grows, in GraphQL. */
@GraphQLApi
public class SubscriptionApi {
  private static final int PAGE = 100;

  private final Changes changes;
  private final ChangeMatches matches;
  private final LiveChanges live;

  SubscriptionApi(Changes changes, ChangeMatches matches, LiveChanges live) {
    this.changes = changes;
    this.matches = matches;
    this.live = live;
  }

  @Subscription
  @NonNull
  @Description(
      """
      Each change of the record as it is committed, by whichever instance or program, once and in \
      the order of `changes`. To lose none after a broken connection, subscribe `after` the last \
      cursor that you got: you are given what you missed, then what comes.\
      """)
  public Multi<@NonNull ChangeEdge> changed(
      @Nullable @Description("Which; all unless told.") ChangeFilter filter,
      @Nullable
          @Description("Begin after the change with this cursor; with what comes now, unless told.")
          String after) {
    FeedCursor cursor = after == null ? null : FeedCursor.parse(after);
    LongFunction<CompletionStage<ChangeConnection>> feed =
        number -> changes.after(filter, PAGE, number);
    CompletionStage<Multi<ChangeEdge>> stream =
        matches
            .of(filter)
            .thenCombine(
                changes.number(cursor),
                (match, begin) ->
                    Multi.createFrom()
                        .publisher(subscriber ->
                            new ChangeStream(subscriber, live, match, begin, feed).begin()));
    return Uni.createFrom().completionStage(stream).onItem().transformToMulti(m -> m);
  }
}
