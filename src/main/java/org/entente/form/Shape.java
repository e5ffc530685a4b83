package org.entente.form;

/** What the value of a field of an input is. */
public sealed interface Shape {

  /** A text. */
  record Text() implements Shape {}

  /** True or false. */
  record Flag() implements Shape {}

  /** A whole number. */
  record Ordinal() implements Shape {}

  /** A period of ISO 8601, stored as its number of months. */
  record Months() implements Shape {}

  /** An EDTF date. */
  record Date() implements Shape {}

  /**
   * A constant.
   *
   * @param type the enumeration's name in the schema
   */
  record Constant(String type) implements Shape {}

  /** The key of a record. */
  record Key() implements Shape {}

  /**
   * A list of texts or keys, each in a row of its own.
   *
   * @param member the column that holds it, without its ending {@code _id}
   */
  record Texts(String member) implements Shape {}

  /** Fields that belong together, in columns of the record's own row. */
  record Part(Form form) implements Shape {}

  /** A list of such, each in a row of its own. */
  record Parts(Form form) implements Shape {}
}
