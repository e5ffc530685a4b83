package org.entente.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;

/** What the client asked of the field that is being resolved. */
final class Selection {

  private Selection() {}

  static DataFetchingEnvironment environment() {
    return SmallRyeContextManager.getCurrentSmallRyeContext().unwrap(DataFetchingEnvironment.class);
  }

  static boolean contains(String field) {
    return environment().getSelectionSet().contains(field);
  }
}
