package org.entente.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses XML in which a tag, a comment or the like goes on for longer than any means something.
 * The JDK's parser holds each in memory as a whole; text between them it gives in pieces.
 *
 * <p>It looks at bytes, which suits all encodings that agree with ASCII on markup. UTF-16 is
 * refused, as none of the formats uses it and a zero byte would hide markup.
 */
final class MarkupLimit extends FilterInputStream {
  private static final String COMMENT = "!--";
  private static final String CDATA = "![CDATA[";

  private final int limit;

  /** What ends the markup that is open; empty outside of any. */
  private String end = "";

  private final StringBuilder start = new StringBuilder();
  private int length;
  private int matched;

  MarkupLimit(InputStream in, int limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      see((char) value);
    }
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    for (int i = 0; i < count; i++) {
      see((char) (buffer[offset + i] & 0xff));
    }
    return count;
  }

  private void see(char c) throws IOException {
    if (c == 0) {
      throw new IOException("a zero byte: the file is no XML in UTF-8");
    }
    if (!end.isEmpty()) {
      inMarkup(c);
    } else if (c == '<') {
      end = ">";
      start.setLength(0);
      length = 0;
      matched = 0;
    }
  }

  private void inMarkup(char c) throws IOException {
    if (++length > limit) {
      throw new IOException("a tag or comment is longer than %,d bytes".formatted(limit));
    }
    if (start.length() < CDATA.length()) {
      begin(c);
    }
    // A repeated first character, as in "--->", may begin the end again.
    if (c == end.charAt(matched)) {
      matched++;
    } else if (matched < 2 || c != end.charAt(matched - 1)) {
      matched = c == end.charAt(0) ? 1 : 0;
    }
    if (matched == end.length()) {
      end = "";
    }
  }

  private void begin(char c) {
    start.append(c);
    String begun = start.toString();
    if (begun.equals(COMMENT)) {
      end = "-->";
      matched = 0;
    } else if (begun.equals(CDATA)) {
      end = "]]>";
      matched = 0;
    } else if (begun.equals("?")) {
      end = "?>";
      matched = 0;
    }
  }
}
