package org.entente.execution;

import java.util.Arrays;
import java.util.List;

/** What an operation selects of objects of a type. Equal to itself only. */
final class PlannedObject {
  private final PlannedField[] fields;

  /**
   * @param fields in the order of the answer
   */
  PlannedObject(List<PlannedField> fields) {
    this.fields = fields.toArray(PlannedField[]::new);
  }

  int size() {
    return fields.length;
  }

  PlannedField field(int number) {
    return fields[number];
  }

  /** Whether a field of that name in the schema is among them. */
  boolean selects(String name) {
    return Arrays.stream(fields).anyMatch(field -> field.definition().getName().equals(name));
  }
}
