package org.entente.graphql;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in an ordered list: the value of the row's order column and, among equal ones, its id.
 *
 * @param order the name of its ordering; a cursor of one ordering says nothing in another
 * @param value the row's value in the order column
 * @param recordId the row's number
 */
public record Cursor(String order, Object value, long recordId) {
  private static final Pattern FORM =
      Pattern.compile("([A-Z_]{1,40}):([0-9]{1,18}):(.*)", Pattern.DOTALL);

  /**
   * Reads a cursor that {@link #toString()} wrote.
   *
   * @throws RequestException if it is none, or of another ordering
   */
  public static Cursor parse(String cursor, String argument, Ordering ordering) {
    Matcher matcher = FORM.matcher(decode(cursor, argument));
    // PostgreSQL's text has no character U+0000.
    if (!matcher.matches() || matcher.group(3).indexOf('\0') >= 0) {
      throw invalid(cursor, argument);
    }
    if (!matcher.group(1).equals(ordering.name())) {
      throw RequestException.badInput(
          argument,
          "The cursor is of a list ordered by %s, not by %s. Ask for the first page anew."
              .formatted(matcher.group(1), ordering.name()));
    }
    try {
      Object value = ordering.parse(matcher.group(3));
      return new Cursor(ordering.name(), value, Long.parseLong(matcher.group(2)));
    } catch (DateTimeParseException | NumberFormatException _) {
      throw invalid(cursor, argument);
    }
  }

  private static String decode(String cursor, String argument) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw invalid(cursor, argument);
    }
  }

  private static RequestException invalid(String cursor, String argument) {
    return RequestException.badInput(
        argument, "'%s' is no cursor. Use an edge's cursor as it was given.".formatted(cursor));
  }

  @Override
  public String toString() {
    byte[] text = (order + ":" + recordId + ":" + value).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }
}
