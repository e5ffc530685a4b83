package org.entente.execution;

import org.jspecify.annotations.Nullable;

/** Reads {@code __typename}. */
record TypeNameReader(String type) implements FieldReader {

  @Override
  public String read(@Nullable Object object, @Nullable Object[] arguments) {
    return type;
  }
}
