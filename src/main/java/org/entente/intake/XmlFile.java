package org.entente.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.claim.Place;
import org.entente.claim.RecordProblem;
import org.entente.claim.Refusal;
import org.entente.shared.StrictUtf8;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XML file element by element, and holds one record at a time. Document type declarations
 * are refused, and with them entities; so are tags of more than {@value #LONGEST} characters.
 * Whatever encoding it declares, it is read as UTF-8.
 */
final class XmlFile {
  /** In characters of a tag or comment, and of a record. */
  static final int LONGEST = 1 << 20;

  private static final XMLInputFactory FACTORY = factory();

  private final Path path;
  private final Set<String> records;
  private final Sink sink;

  /**
   * Of a file.
   *
   * @param records the elements that are records, by the names of all that lead there: {@code
   *     trips/trip}
   */
  XmlFile(Path path, Set<String> records, Sink sink) {
    this.path = path;
    this.records = records;
    this.sink = sink;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // The walk has its own, which costs the record alone.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    return factory;
  }

  /**
   * Hands over all records in their order. One that the reader refuses with a {@link RecordProblem}
   * is refused, and the next is read; from where the file is no XML, its rest is refused.
   *
   * @return whether it has any record, or is refused
   * @throws IOException if it cannot be read on
   */
  boolean read(Reader reader) throws IOException {
    try (InputStream file = Files.newInputStream(path);
        InputStream counted = new CountedStream(new BufferedInputStream(file), sink::progress)) {
      return read(counted, reader);
    }
  }

  /** Reads what stands for the file. */
  boolean read(InputStream in, Reader reader) throws IOException {
    XMLStreamReader xml = null;
    try {
      xml = FACTORY.createXMLStreamReader(new MarkupLimit(new StrictUtf8(in), LONGEST));
      XmlWalk walk = new XmlWalk(xml, records, (element, reason) -> take(element, reason, reader));
      walk.walk();
      return walk.hasRecords();
    } catch (XMLStreamException e) {
      Optional<IOException> unread = XmlReason.unread(e);
      if (unread.isPresent()) {
        throw unread.get();
      }
      refuse(XmlReason.line(e, line(xml)), XmlReason.of(e));
    } catch (RecordProblem e) {
      refuse(line(xml), e.reason());
    }
    return true;
  }

  /** Where the parser is; at the first line before it has begun. */
  private static long line(@Nullable XMLStreamReader xml) {
    return xml == null ? 1 : Math.max(1, xml.getLocation().getLineNumber());
  }

  private void take(XmlRecord element, String reason, Reader reader) {
    if (!reason.isEmpty()) {
      refuse(element.line(), reason);
      return;
    }
    try {
      reader.read(element, place(element.line()));
    } catch (RecordProblem e) {
      refuse(element.line(), e.reason());
    } catch (StackOverflowError _) {
      // Expressions look for names by recursion; a text of thousands of initials is none to read.
      refuse(element.line(), "its text is too long to be read");
    }
  }

  private void refuse(long line, String reason) {
    sink.refuse(new Refusal(place(line), reason));
  }

  private Place place(long line) {
    return new Place(path.toString(), line);
  }

  /** Says what a record claims. */
  @FunctionalInterface
  interface Reader {
    /**
     * Reads a record.
     *
     * @throws RecordProblem if it cannot be taken
     */
    void read(XmlRecord element, Place place);
  }
}
