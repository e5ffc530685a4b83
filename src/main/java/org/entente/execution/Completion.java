package org.entente.execution;

import graphql.GraphQLError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.GraphQLException;
import org.entente.execution.FetchedObject.Place;
import org.jspecify.annotations.Nullable;

/** Puts values that were read into the answer. As the specification's CompleteValue. */
final class Completion {
  private final Concretes concretes;
  private final Errors errors = new Errors();

  /** Whether a value is missing where there always is one. */
  private boolean incomplete;

  Completion(Concretes concretes) {
    this.concretes = concretes;
  }

  /**
   * Puts the values of a field into their objects.
   *
   * @param below gets the objects among the values, together where the same is selected of them
   */
  void complete(FieldReading reading, Map<PlannedObject, List<FetchedObject>> below) {
    PlannedField field = reading.field;
    for (int i = 0; i < reading.values.length; i++) {
      FetchedObject object = reading.objects.get(i);
      Object value = converted(reading.values[i], field, object);
      object.value(reading.number, completed(value, field.shape(), field, object, -1, below));
    }
  }

  private @Nullable Object converted(
      @Nullable Object value, PlannedField field, FetchedObject object) {
    if (value instanceof Failure failure) {
      errors.failed(object.path(field), field.location(), failure.cause());
      return failure.cause() instanceof GraphQLException partly ? partly.getPartialResults() : null;
    }
    Conversion conversion = field.reader().conversion();
    if (value == null || conversion == null) {
      return value;
    }
    try {
      return conversion.of(value);
    } catch (Exception e) {
      errors.failed(object.path(field), field.location(), e);
      return null;
    }
  }

  private @Nullable Object completed(
      @Nullable Object value,
      Shape shape,
      PlannedField field,
      FetchedObject parent,
      int index,
      Map<PlannedObject, List<FetchedObject>> below) {
    Object completed =
        switch (shape) {
          case Shape.Leaf leaf when value != null -> leaf(value, leaf, field, parent, index);
          case Shape.Listed list when value != null -> items(value, list, field, parent, below);
          case Shape.Composite composite when value != null -> {
            PlannedObject plan = field.of(concretes.of(value, composite.type()));
            FetchedObject object = new FetchedObject(plan, value, new Place(parent, field, index));
            below.computeIfAbsent(plan, _ -> new ArrayList<>()).add(object);
            yield object;
          }
          default -> null;
        };
    if (completed == null && shape.required()) {
      incomplete = true;
      errors.missing(new Place(parent, field, index).path());
    }
    return completed;
  }

  private @Nullable Object leaf(
      Object value, Shape.Leaf leaf, PlannedField field, FetchedObject parent, int index) {
    try {
      return leaf.leaves().answered(value);
    } catch (RuntimeException e) {
      errors.failed(new Place(parent, field, index).path(), field.location(), e);
      return null;
    }
  }

  private @Nullable Object[] items(
      Object value,
      Shape.Listed list,
      PlannedField field,
      FetchedObject parent,
      Map<PlannedObject, List<FetchedObject>> below) {
    @Nullable Object[] items = ((Collection<?>) value).toArray();
    for (int i = 0; i < items.length; i++) {
      items[i] = completed(items[i], list.item(), field, parent, i, below);
    }
    return items;
  }

  /** The answer, without what has no value where there always is one; null if it is all of it. */
  @Nullable Object settled(FetchedObject root) {
    return incomplete ? settledObject(root) : root;
  }

  private static @Nullable Object settled(@Nullable Object value, Shape shape) {
    return switch (value) {
      case FetchedObject object -> settledObject(object);
      case Object[] items when shape instanceof Shape.Listed list ->
          settledItems(items, list.item());
      case null, default -> value;
    };
  }

  private static @Nullable Object settledObject(FetchedObject object) {
    for (int i = 0; i < object.plan().size(); i++) {
      Shape shape = object.plan().field(i).shape();
      Object value = settled(object.value(i), shape);
      if (value == null && shape.required()) {
        return null;
      }
      object.value(i, value);
    }
    return object;
  }

  private static @Nullable Object settledItems(@Nullable Object[] items, Shape shape) {
    for (int i = 0; i < items.length; i++) {
      items[i] = settled(items[i], shape);
      if (items[i] == null && shape.required()) {
        return null;
      }
    }
    return items;
  }

  List<GraphQLError> errors() {
    return errors.all();
  }
}
