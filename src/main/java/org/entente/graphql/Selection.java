package org.entente.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the client asked of the field that is being resolved. */
public final class Selection {
  private static final ThreadLocal<@Nullable Predicate<String>> CURRENT = new ThreadLocal<>();

  private Selection() {}

  /**
   * Has a field resolved.
   *
   * @param selected tells by its name whether a field is selected below it
   */
  public static <T> T during(Predicate<String> selected, Supplier<T> work) {
    Predicate<String> before = CURRENT.get();
    CURRENT.set(selected);
    try {
      return work.get();
    } finally {
      CURRENT.set(before);
    }
  }

  /** The field's surroundings; null where none is being resolved. */
  static @Nullable DataFetchingEnvironment environment() {
    SmallRyeContext context = SmallRyeContextManager.getCurrentSmallRyeContext();
    return context == null ? null : context.unwrap(DataFetchingEnvironment.class);
  }

  /** The fields of the document of the operation that is executed. */
  public static MentionedFields mentioned() {
    return Waves.current().mentioned();
  }

  /** Whether a field of that name is selected of what is being resolved. */
  public static boolean contains(String field) {
    Predicate<String> selected = CURRENT.get();
    if (selected != null) {
      return selected.test(field);
    }
    DataFetchingEnvironment environment = environment();
    return environment != null && environment.getSelectionSet().contains(field);
  }
}
