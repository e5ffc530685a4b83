package org.entente.claim;

import java.util.regex.Pattern;

/**
 * That a record, or the rest of a file, was not taken.
 *
 * @param reason what is wrong, to be read behind the place: in one line, without control
 *     characters, and where it quotes what is long, without the middle
 */
public record Refusal(Place place, String reason) {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");
  private static final Pattern LONG = Pattern.compile("(?s)(.{350}).{150,}(.{150})");

  /** Shortens the reason. */
  public Refusal {
    reason = CONTROL.matcher(LONG.matcher(reason).replaceFirst("$1 … $2")).replaceAll(" ");
  }

  @Override
  public String toString() {
    return place + ": " + reason;
  }
}
