package org.entente.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an XML file element by element, and holds one record at a time. Document type declarations
 * are refused, and with them entities; so are tags of more than {@value #LONGEST} bytes.
 */
final class XmlFile {
  /** In bytes of a tag or comment, and in characters of a record. */
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
    return factory;
  }

  /**
   * Hands over all records in their order. One that the reader refuses with a {@link RecordProblem}
   * is refused, and the next is read; from where the file is no XML, its rest is refused.
   */
  void read(Reader reader) throws IOException {
    try (InputStream file = Files.newInputStream(path);
        InputStream counted = new CountedStream(new BufferedInputStream(file), sink::progress)) {
      read(new MarkupLimit(counted, LONGEST), reader);
    }
  }

  private void read(InputStream in, Reader reader) throws IOException {
    XMLStreamReader xml;
    try {
      xml = FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      refuse(1, XmlReason.of(e));
      return;
    }
    try {
      new XmlWalk(xml, records, (element, reason) -> take(element, reason, reader)).walk();
    } catch (XMLStreamException e) {
      refuse(Math.max(1, XmlReason.line(e, xml.getLocation())), XmlReason.of(e));
    } catch (RecordProblem e) {
      refuse(Math.max(1, xml.getLocation().getLineNumber()), e.reason());
    }
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
