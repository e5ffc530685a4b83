package org.entente.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a file in UTF-8, with or without a byte order mark; LF ends a line, CR LF, and CR
 * alone, as in files of old Macs. A line that is none of UTF-8, or is longer than {@value #LONGEST}
 * bytes, comes with a problem; of the latter no more is held than that.
 */
final class TextLines {
  static final int LONGEST = 1 << 20;

  private static final char MARK = '\uFEFF';

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final Deque<TextLine> pushedBack = new ArrayDeque<>();
  private int from;
  private int to;
  private long number;

  /** Whether the last line ended with CR, so that an LF that follows belongs to it. */
  private boolean afterCr;

  TextLines(InputStream in) {
    this.in = in;
  }

  /** The next line, or nothing at the end. */
  Optional<TextLine> next() throws IOException {
    if (!pushedBack.isEmpty()) {
      return Optional.of(pushedBack.removeFirst());
    }
    skipLf();
    if (!fill()) {
      return Optional.empty();
    }
    number++;
    line.reset();
    boolean small = true;
    boolean more = true;
    while (more && fill()) {
      int end = lineEnd();
      small = small && line.size() + (end - from) <= LONGEST;
      if (small) {
        line.write(buffer, from, end - from);
      }
      more = end == to;
      afterCr = !more && buffer[end] == '\r';
      from = more ? end : end + 1;
    }
    return Optional.of(small ? text() : problem("the line is longer than %,d bytes"));
  }

  /** Gives lines back, to be read again. */
  void pushBack(List<TextLine> lines) {
    lines.reversed().forEach(pushedBack::addFirst);
  }

  private void skipLf() throws IOException {
    if (afterCr && fill() && buffer[from] == '\n') {
      from++;
    }
    afterCr = false;
  }

  private boolean fill() throws IOException {
    if (from == to) {
      from = 0;
      to = Math.max(0, in.read(buffer));
    }
    return from < to;
  }

  private int lineEnd() {
    for (int i = from; i < to; i++) {
      if (buffer[i] == '\n' || buffer[i] == '\r') {
        return i;
      }
    }
    return to;
  }

  private TextLine text() {
    if (number == 1 && isUtf16(line.toByteArray())) {
      return problem("the file is in UTF-16, and not in UTF-8");
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(line.toByteArray()))
              .toString();
      int begin = number == 1 && !text.isEmpty() && text.charAt(0) == MARK ? 1 : 0;
      return new TextLine(number, text.substring(begin), null);
    } catch (CharacterCodingException _) {
      return problem("the line is not in UTF-8");
    }
  }

  /** By its mark, or as the first character, be it of ASCII, has a byte that is zero. */
  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int first = Byte.toUnsignedInt(bytes[0]) << Byte.SIZE | Byte.toUnsignedInt(bytes[1]);
    return first == 0xFEFF || first == 0xFFFE || bytes[0] == 0 || bytes[1] == 0;
  }

  private TextLine problem(String reason) {
    return new TextLine(number, "", reason.formatted(LONGEST));
  }
}
