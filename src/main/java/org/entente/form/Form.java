package org.entente.form;

import java.util.List;
import java.util.Optional;

/**
 * What can be said of a record, or of a part of one.
 *
 * @param type the schema's input types are named after it
 */
public record Form(String type, String description, List<FormField> fields) {

  static Form of(String type, String description, FormField... fields) {
    return new Form(type, description, List.of(fields));
  }

  /** The field that dossiers call so. */
  public Optional<FormField> calledInDossiers(String name) {
    return fields.stream().filter(field -> field.inDossier().equals(name)).findFirst();
  }
}
