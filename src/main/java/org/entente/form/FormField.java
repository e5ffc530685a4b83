package org.entente.form;

import java.util.Locale;

/**
 * A field of an input.
 *
 * @param name in the schema
 * @param inDossier its name in dossiers, whose reader checks it
 * @param stored the column, without a key's ending {@code _id}; or the table of a list's rows
 * @param description for people who read the schema
 */
public record FormField(
    String name, Shape shape, String inDossier, String stored, String description) {

  private static FormField of(String name, Shape shape, String description) {
    String column = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    return new FormField(name, shape, name, column, description);
  }

  static FormField text(String name, String description) {
    return of(name, new Shape.Text(), description);
  }

  static FormField flag(String name, String description) {
    return of(name, new Shape.Flag(), description);
  }

  static FormField number(String name, String description) {
    return of(name, new Shape.Ordinal(), description);
  }

  static FormField months(String name, String description) {
    return of(name, new Shape.Months(), description);
  }

  static FormField date(String name, String description) {
    return of(name, new Shape.Date(), description);
  }

  static FormField constant(String name, String type, String description) {
    return of(name, new Shape.Constant(type), description);
  }

  static FormField key(String name, String description) {
    return of(name, new Shape.Key(), description);
  }

  /** A list of texts or keys, which stand in a column of the table. */
  static FormField texts(String name, String table, String member, String description) {
    return of(name, new Shape.Texts(member), description).storedIn(table);
  }

  static FormField part(String name, Form form, String description) {
    return of(name, new Shape.Part(form), description);
  }

  /** A list of rows of the table. */
  static FormField parts(String name, String table, Form form, String description) {
    return of(name, new Shape.Parts(form), description).storedIn(table);
  }

  FormField calledInDossiers(String other) {
    return new FormField(name, shape, other, stored, description);
  }

  FormField storedIn(String other) {
    return new FormField(name, shape, inDossier, other, description);
  }

  /** Whether dossiers have its items by their languages. */
  public boolean isByLanguage() {
    return shape instanceof Shape.Parts parts && parts.form().equals(Parts.NAME);
  }

  /** Whether an update can add to it, instead of giving all of it anew. */
  public boolean isList() {
    return shape instanceof Shape.Parts || shape instanceof Shape.Texts;
  }
}
