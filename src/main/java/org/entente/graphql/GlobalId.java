package org.entente.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id that clients see: the GraphQL type and the record's number, unreadable on purpose.
 *
 * @param type the GraphQL type's name
 * @param recordId the record's number, unique among all kinds
 */
public record GlobalId(String type, long recordId) {
  private static final Pattern FORM = Pattern.compile("([A-Za-z]{1,40}):([0-9]{1,18})");

  /** Empty where the text is no id that we ever gave. */
  public static Optional<GlobalId> parse(String id) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
      Matcher matcher = FORM.matcher(text);
      return matcher.matches()
          ? Optional.of(new GlobalId(matcher.group(1), Long.parseLong(matcher.group(2))))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    byte[] text = (type + ":" + recordId).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }
}
