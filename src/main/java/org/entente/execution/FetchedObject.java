package org.entente.execution;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import graphql.execution.ResultPath;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An object of the answer, with the values of what is selected of it, as far as they are there. */
final class FetchedObject implements JsonSerializable {
  private final PlannedObject plan;
  private final @Nullable Object source;
  private final @Nullable Object[] values;
  private final @Nullable Place place;

  /**
   * Where an object stands.
   *
   * @param parent of whose field it is the value, or an item of the value
   * @param index among the field's list; negative where it is none
   */
  record Place(FetchedObject parent, PlannedField field, int index) {

    ResultPath path() {
      ResultPath path = parent.path(field);
      return index < 0 ? path : path.segment(index);
    }
  }

  /**
   * @param source what Java has of it; null for what all entry points are fields of
   * @param place null for what all entry points are fields of
   */
  FetchedObject(PlannedObject plan, @Nullable Object source, @Nullable Place place) {
    this.plan = plan;
    this.source = source;
    this.place = place;
    this.values = new Object[plan.size()];
  }

  PlannedObject plan() {
    return plan;
  }

  @Nullable Object source() {
    return source;
  }

  /** The value of a field, by its number in the plan: a leaf, a list (an array) or an object. */
  @Nullable Object value(int field) {
    return values[field];
  }

  void value(int field, @Nullable Object value) {
    values[field] = value;
  }

  /** Where the value of a field stands. */
  ResultPath path(PlannedField field) {
    ResultPath own = place == null ? ResultPath.rootPath() : place.path();
    return own.segment(field.name());
  }

  @Override
  public void serialize(JsonGenerator json, SerializerProvider serializers) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < values.length; i++) {
      json.writeFieldName(plan.field(i).key());
      write(values[i], json, serializers);
    }
    json.writeEndObject();
  }

  private static void write(
      @Nullable Object value, JsonGenerator json, SerializerProvider serializers)
      throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(text);
      case Boolean truth -> json.writeBoolean(truth);
      case Integer number -> json.writeNumber(number);
      case FetchedObject object -> object.serialize(json, serializers);
      case Object[] items -> {
        json.writeStartArray();
        for (Object item : items) {
          write(item, json, serializers);
        }
        json.writeEndArray();
      }
      default -> serializers.defaultSerializeValue(value, json);
    }
  }

  @Override
  public void serializeWithType(
      JsonGenerator json, SerializerProvider serializers, TypeSerializer types) throws IOException {
    serialize(json, serializers);
  }
}
