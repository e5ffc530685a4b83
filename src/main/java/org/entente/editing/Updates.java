package org.entente.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.form.Form;
import org.entente.form.FormField;

/** Puts what an update names in place of what is on record. */
final class Updates {
  private Updates() {}

  /**
   * The whole record as it is to be.
   *
   * @param present what is on record
   * @param update has what is to be changed: null removes, an absent field leaves
   */
  static Map<String, Object> of(
      Form form, Map<String, Object> present, Map<String, Object> update) {
    Map<String, Object> whole = new LinkedHashMap<>(present);
    for (FormField field : form.fields()) {
      if (update.containsKey(field.name())) {
        whole.put(field.name(), update.get(field.name()));
      }
      if (field.isList() && update.get(InputTypes.additions(field)) instanceof List<?> added) {
        List<Object> all = new ArrayList<>();
        if (whole.get(field.name()) instanceof List<?> before) {
          all.addAll(before);
        }
        all.addAll(added);
        whole.put(field.name(), all);
      }
    }
    return whole;
  }
}
