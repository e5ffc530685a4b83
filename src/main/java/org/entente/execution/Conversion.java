package org.entente.execution;

import io.smallrye.graphql.execution.datafetcher.helper.FieldHelper;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.ReferenceType;
import org.jspecify.annotations.Nullable;

/** Converts values of Java to those of the schema, as SmallRye says: a date to its text, say. */
final class Conversion {
  private final FieldHelper helper;

  private Conversion(Field field) {
    this.helper = new FieldHelper(field);
  }

  /** That of a field; null where its values are what the schema has, as most are. */
  static @Nullable Conversion of(Field field) {
    return isNeeded(field) ? new Conversion(field) : null;
  }

  private static boolean isNeeded(Field field) {
    boolean scalar =
        field.getReference().getType() == ReferenceType.SCALAR
            && !field
                .getReference()
                .getClassName()
                .equals(field.getReference().getGraphQLClassName());
    return scalar
        || field.isAdaptingTo()
        || field.isAdaptingWith()
        || field.getReference().isAdaptingTo()
        || field.getReference().isAdaptingWith();
  }

  @Nullable Object of(Object value) throws Exception {
    // Only maps need to know where they are fetched.
    return helper.transformOrAdaptResponse(value, null);
  }
}
