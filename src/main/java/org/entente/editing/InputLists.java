package org.entente.editing;

import java.util.List;
import java.util.Map;
import org.entente.form.FormField;

/**
 * The lists of a record's input, which may say all of them, or only what is added to those on
 * record.
 *
 * @param whole the record as it is to be
 * @param sent what the input says of it
 */
record InputLists(Map<String, Object> whole, Map<String, Object> sent) {

  /** The field by which the input says something of a list. */
  List<String> whole(FormField list) {
    String additions = InputTypes.additions(list);
    return List.of(
        !sent.containsKey(list.name()) && sent.containsKey(additions) ? additions : list.name());
  }

  /**
   * The path of an item of a list.
   *
   * @param place in the whole list, from 0 on
   */
  List<String> item(FormField list, int place) {
    String additions = InputTypes.additions(list);
    int before = items(whole, list.name()).size() - items(sent, additions).size();
    return place >= before && sent.containsKey(additions)
        ? List.of(additions, Integer.toString(place - before))
        : List.of(list.name(), Integer.toString(place));
  }

  /** The path of the last item in that language. */
  List<String> itemIn(FormField list, String language) {
    List<?> items = items(whole, list.name());
    for (int place = items.size() - 1; place >= 0; place--) {
      if (items.get(place) instanceof Map<?, ?> item && language.equals(item.get("language"))) {
        return item(list, place);
      }
    }
    return whole(list);
  }

  private static List<?> items(Map<String, Object> fields, String name) {
    return fields.get(name) instanceof List<?> items ? items : List.of();
  }
}
