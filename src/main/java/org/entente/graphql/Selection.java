package org.entente.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import org.jspecify.annotations.Nullable;

/** What the client asked of the field that is being resolved. */
final class Selection {

  private Selection() {}

  /** The field's surroundings; null where none is being resolved. */
  static @Nullable DataFetchingEnvironment environment() {
    SmallRyeContext context = SmallRyeContextManager.getCurrentSmallRyeContext();
    return context == null ? null : context.unwrap(DataFetchingEnvironment.class);
  }

  static boolean contains(String field) {
    DataFetchingEnvironment environment = environment();
    return environment != null && environment.getSelectionSet().contains(field);
  }
}
