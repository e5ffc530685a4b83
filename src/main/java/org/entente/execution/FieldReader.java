package org.entente.execution;

import graphql.schema.GraphQLFieldDefinition;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a field of an object, as the schema's Java classes have it. */
interface FieldReader {
  /** Of a field without arguments. */
  @Nullable Object[] NO_ARGUMENTS = {};

  /**
   * The field's value, or a {@link java.util.concurrent.CompletionStage} of it.
   *
   * @param object whose field it is; null for an entry point
   * @param arguments as {@link #arguments} gave them
   * @throws Exception as the field's method does
   */
  @Nullable Object read(@Nullable Object object, @Nullable Object[] arguments) throws Exception;

  /**
   * The arguments of the field's method.
   *
   * @param given by their names in the schema
   * @throws Exception if they cannot be made of what is given
   */
  default @Nullable Object[] arguments(GraphQLFieldDefinition field, Map<String, Object> given)
      throws Exception {
    return NO_ARGUMENTS;
  }

  /** How values become those of the schema; null where they are. */
  default @Nullable Conversion conversion() {
    return null;
  }
}
