package org.entente.intake;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.entente.claim.RecordProblem;
import org.jspecify.annotations.Nullable;

/**
 * Refuses XML in which a tag, a comment or the like goes on for longer than any means something.
 * The JDK's parser holds each in memory as a whole; text between them it gives in pieces. It also
 * refuses document type declarations before the parser reads into them.
 */
final class MarkupLimit extends FilterReader {
  private static final String COMMENT = "!--";
  private static final String CDATA = "![CDATA[";
  private static final String DOCTYPE = "!DOCTYPE";
  private static final String TAG = ">";

  private final int limit;

  /** What ends the markup that is open; empty outside of any. */
  private String end = "";

  private final StringBuilder start = new StringBuilder();
  private int length;
  private int matched;

  /** What is refused; null as long as all is well. */
  private @Nullable RecordProblem problem;

  /** The quote that an attribute's value is in; zero outside of any. */
  private char quote;

  MarkupLimit(Reader in, int limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  /** Gives all that stands before what is refused, and fails only when it is asked for more. */
  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (problem != null) {
      throw problem;
    }
    int count = super.read(buffer, offset, length);
    for (int i = 0; i < count; i++) {
      try {
        see(buffer[offset + i]);
      } catch (RecordProblem e) {
        problem = e;
        if (i == 0) {
          throw e;
        }
        return i;
      }
    }
    return count;
  }

  private void see(char c) {
    if (!end.isEmpty()) {
      inMarkup(c);
    } else if (c == '<') {
      end = TAG;
      quote = 0;
      start.setLength(0);
      length = 0;
      matched = 0;
    }
  }

  private void inMarkup(char c) {
    if (++length > limit) {
      throw new RecordProblem("a tag or comment is longer than %,d characters".formatted(limit));
    }
    if (start.length() < CDATA.length()) {
      begin(c);
    }
    if (end.equals(TAG) && isQuoted(c)) {
      return;
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

  /** Whether the character is within, or bounds, the value of an attribute. */
  private boolean isQuoted(char c) {
    boolean within = quote != 0;
    if (within) {
      quote = c == quote ? 0 : quote;
    } else if (c == '"' || c == '\'') {
      quote = c;
    }
    return within || quote != 0;
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
    } else if (begun.equals(DOCTYPE)) {
      throw new RecordProblem("it has a document type declaration, which is not read");
    } else if (begun.equals("?")) {
      end = "?>";
      matched = 0;
    }
  }
}
