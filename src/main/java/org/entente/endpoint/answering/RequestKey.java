package org.entente.endpoint.answering;

import java.time.LocalDate;
import org.entente.graphql.RecordVersion;
import org.entente.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * All that an answer depends on besides the state of the record and the day.
 *
 * @param digest SHA-256, in hexadecimal digits
 */
public record RequestKey(String digest) {
  private static final int TAG_LENGTH = 32;

  /**
   * The key of what a request says.
   *
   * @param parts in a fixed order; null is not the same as empty
   */
  public static RequestKey of(@Nullable String... parts) {
    StringBuilder all = new StringBuilder();
    for (String part : parts) {
      all.append(part == null ? -1 : part.length()).append(' ').append(part);
    }
    return new RequestKey(Sha256.of(all.toString()));
  }

  /**
   * Of the answer in that version of the record.
   *
   * @param day null if the answer holds for any day
   */
  String tag(RecordVersion version, @Nullable LocalDate day) {
    return Sha256.of(digest + version.token() + day).substring(0, TAG_LENGTH);
  }
}
