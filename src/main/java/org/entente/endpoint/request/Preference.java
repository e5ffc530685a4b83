package org.entente.endpoint.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An element of a header by which a client says what it takes, and how gladly.
 *
 * @param weight its q; 0 is what it does not take
 */
public record Preference(String name, double weight) {

  public static List<Preference> list(String header) {
    List<Preference> list = new ArrayList<>();
    for (String element : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = element.split(";", -1);
      list.add(new Preference(parts[0].strip(), weight(parts)));
    }
    return list;
  }

  private static double weight(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.startsWith("q=")) {
        return number(parameter.substring(2));
      }
    }
    return 1;
  }

  private static double number(String text) {
    try {
      return Math.clamp(Double.parseDouble(text), 0.0, 1.0);
    } catch (IllegalArgumentException _) {
      return 0;
    }
  }
}
