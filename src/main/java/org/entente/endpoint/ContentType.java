package org.entente.endpoint;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a request says that its body is. */
final class ContentType {
  private ContentType() {}

  /** Whether a header Content-Type says JSON, which is in UTF-8 and nothing else. */
  static boolean isJson(@Nullable String header) {
    if (header == null) {
      return false;
    }
    String[] parts = header.toLowerCase(Locale.ROOT).split(";", -1);
    if (!parts[0].strip().equals("application/json")) {
      return false;
    }
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().replace("\"", "");
      if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
        return false;
      }
    }
    return true;
  }
}
