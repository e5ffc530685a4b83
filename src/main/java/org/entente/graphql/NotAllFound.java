package org.entente.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLException;
import org.jspecify.annotations.Nullable;

/** Some of several things were not found; the others are answered all the same. */
final class NotAllFound extends GraphQLException {
  private static final long serialVersionUID = 1L;

  private final RequestException refusal;

  NotAllFound(RequestException refusal, List<? extends @Nullable Object> found) {
    super(refusal.getMessage(), refusal, found);
    this.refusal = refusal;
  }

  /** Why not all were found. */
  RequestException refusal() {
    return refusal;
  }
}
