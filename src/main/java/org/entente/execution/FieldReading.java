package org.entente.execution;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The reading of a field of several objects. */
final class FieldReading {
  final PlannedField field;

  /** The field's number in the plan of the objects. */
  final int number;

  final List<FetchedObject> objects;

  /** For each object its value, the promise of one, or a {@link Failure}. */
  final @Nullable Object[] values;

  private @Nullable Object @Nullable [] arguments;

  FieldReading(PlannedField field, int number, List<FetchedObject> objects) {
    this.field = field;
    this.number = number;
    this.objects = objects;
    this.values = new Object[objects.size()];
  }

  /** Says what the field's method gets, without which nothing is read. */
  void with(@Nullable Object[] arguments) {
    this.arguments = arguments;
  }

  /** Says that none of the values can be read. */
  void fail(Throwable reason) {
    Arrays.fill(values, Failure.of(reason));
  }

  /** Reads the values; gives how many of them are promised only. */
  int read() {
    if (arguments == null) {
      return 0;
    }
    int promised = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = value(objects.get(i), arguments);
      if (values[i] instanceof CompletionStage<?>) {
        promised++;
      }
    }
    return promised;
  }

  private @Nullable Object value(FetchedObject object, @Nullable Object[] arguments) {
    try {
      Object value = field.reader().read(object.source(), arguments);
      return value instanceof CompletionStage<?> stage ? now(stage) : value;
    } catch (Exception e) {
      return Failure.of(e);
    }
  }

  /** What is there already, or else the promise of it. */
  private static @Nullable Object now(CompletionStage<?> stage) {
    var future = stage.toCompletableFuture();
    return switch (future.state()) {
      case SUCCESS -> future.resultNow();
      case FAILED -> Failure.of(future.exceptionNow());
      case RUNNING, CANCELLED -> future;
    };
  }

  /** Has something done each time that a promise is kept, or broken. */
  void onEach(Runnable action) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof CompletionStage<?> stage) {
        int index = i;
        stage.whenComplete((value, failure) -> {
          values[index] = failure == null ? value : Failure.of(failure);
          action.run();
        });
      }
    }
  }
}
