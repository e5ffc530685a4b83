package org.entente.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Streams that are longer than any test would like to keep. */
final class Generated extends InputStream {
  private final byte[] pattern;
  private long left;
  private int at;

  private Generated(String pattern, long length) {
    this.pattern = pattern.getBytes(StandardCharsets.UTF_8);
    this.left = length;
  }

  /** A text, then so many bytes of a repeated pattern, then another text. */
  static InputStream of(String before, String pattern, long length, String after) {
    return new SequenceInputStream(
        bytes(before), new SequenceInputStream(new Generated(pattern, length), bytes(after)));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int read() {
    if (left <= 0) {
      return -1;
    }
    left--;
    byte next = pattern[at];
    at = (at + 1) % pattern.length;
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (pattern.length > 1) {
      return super.read(buffer, offset, length);
    }
    int count = (int) Math.min(left, length);
    Arrays.fill(buffer, offset, offset + count, pattern[0]);
    left -= count;
    return count == 0 ? -1 : count;
  }
}
