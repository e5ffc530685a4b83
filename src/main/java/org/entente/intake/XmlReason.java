package org.entente.intake;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;

/** Why the JDK's parser stopped, and at which line. */
final class XmlReason {
  private XmlReason() {}

  /** In words that stand behind a place. */
  static String of(XMLStreamException problem) {
    Throwable cause = problem.getNestedException();
    if (cause instanceof CharacterCodingException) {
      return "it is not in UTF-8";
    }
    return "this is no XML: " + message(cause == null ? problem : cause);
  }

  /** What kept the parser from reading on, where that is not what it has read. */
  static Optional<IOException> unread(XMLStreamException problem) {
    return problem.getNestedException() instanceof IOException e
            && !(e instanceof CharacterCodingException)
        ? Optional.of(e)
        : Optional.empty();
  }

  /** The line that the parser names, or the one that it has reached. */
  static long line(XMLStreamException problem, long reached) {
    Location location = problem.getLocation();
    return location == null || location.getLineNumber() < 1 ? reached : location.getLineNumber();
  }

  /** The parser's own words without the place, which it writes on a line before them. */
  private static String message(Throwable problem) {
    String text = String.valueOf(problem.getMessage());
    int marker = text.indexOf("Message: ");
    String words = marker < 0 ? text : text.substring(marker + "Message: ".length());
    return words.replaceAll("\\s+", " ").strip();
  }
}
