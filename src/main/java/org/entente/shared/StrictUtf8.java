package org.entente.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8, with or without a byte order mark. At bytes that are none it fails with {@link
 * CharacterCodingException}, and not before all that stands before them has been read: so whoever
 * counts lines knows where they are.
 */
public final class StrictUtf8 extends Reader {
  private static final char MARK = '\uFEFF';

  private final InputStream in;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 13).flip();
  private boolean atEnd;
  private boolean atStart = true;

  /** Of these bytes, which it closes with itself. */
  public StrictUtf8(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    CharBuffer chars = CharBuffer.wrap(buffer, offset, length).slice();
    while (length > 0) {
      CoderResult result = decoder.decode(bytes, chars, atEnd);
      if (atStart && chars.position() > 0) {
        dropMark(chars);
      }
      if (chars.position() > 0) {
        return chars.position();
      }
      if (result.isError()) {
        result.throwException();
      }
      if (atEnd) {
        return -1;
      }
      fill();
    }
    return 0;
  }

  private void dropMark(CharBuffer chars) {
    atStart = false;
    if (chars.get(0) == MARK) {
      chars.flip().position(1);
      chars.compact();
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    atEnd = count < 0;
    bytes.position(bytes.position() + Math.max(0, count)).flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
