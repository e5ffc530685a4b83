package org.entente.execution;

import io.smallrye.graphql.schema.model.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Reads what an object itself has. */
final class PropertyReader implements FieldReader {
  private final Method getter;
  private final @Nullable Conversion conversion;

  PropertyReader(Method getter, Field field) {
    this.getter = getter;
    this.conversion = Conversion.of(field);
  }

  @Override
  public @Nullable Object read(@Nullable Object object, @Nullable Object[] arguments)
      throws Exception {
    try {
      return getter.invoke(object);
    } catch (InvocationTargetException e) {
      throw Failure.unwrapped(e);
    }
  }

  @Override
  public @Nullable Conversion conversion() {
    return conversion;
  }
}
