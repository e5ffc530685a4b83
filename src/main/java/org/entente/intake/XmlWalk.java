package org.entente.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.claim.RecordProblem;

/** Walks through the events of a parser, and keeps the elements of one record at a time. */
final class XmlWalk {
  /** Of elements within each other, in a record that is taken. */
  private static final int DEEPEST = 50;

  /** The same, whoever reads on: the parser keeps a name for each. */
  private static final int DEEPEST_READ = 1_000;

  private static final int MOST_ELEMENTS = 10_000;

  private final XMLStreamReader xml;
  private final Set<String> records;
  private final BiConsumer<XmlRecord, String> taker;

  private final Deque<String> names = new ArrayDeque<>();
  private final Deque<XmlRecord> open = new ArrayDeque<>();
  private String reason = "";
  private int characters;
  private int elements;
  private boolean hasRecords;

  /**
   * Through a file.
   *
   * @param taker gets each record, and why it is too large to be taken: empty where it is not
   */
  XmlWalk(XMLStreamReader xml, Set<String> records, BiConsumer<XmlRecord, String> taker) {
    this.xml = xml;
    this.records = records;
    this.taker = taker;
  }

  /**
   * Walks to the end.
   *
   * @throws XMLStreamException if it is no XML
   * @throws RecordProblem if it is XML of a kind that is not read
   */
  void walk() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text();
        case XMLStreamConstants.DTD ->
            throw new RecordProblem("it has a document type declaration, which is not read");
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new RecordProblem("it has an entity reference, which is not read");
        default -> {
          // Comments and processing instructions say nothing.
        }
      }
    }
  }

  /** Whether any element was one of the records. */
  boolean hasRecords() {
    return hasRecords;
  }

  private void start() {
    names.addLast(xml.getLocalName());
    if (names.size() > DEEPEST_READ) {
      throw new RecordProblem("elements are nested more than %,d deep".formatted(DEEPEST_READ));
    }
    if (open.isEmpty() && !records.contains(String.join("/", names))) {
      return;
    }
    if (open.isEmpty()) {
      hasRecords = true;
      reason = "";
      characters = 0;
      elements = 0;
    }
    XmlRecord element =
        new XmlRecord(xml.getLocalName(), Math.max(1, xml.getLocation().getLineNumber()));
    if (isSmall(attributes(element))) {
      open.stream().reduce((_, last) -> last).ifPresent(parent -> parent.add(element));
    }
    open.addLast(element);
  }

  private int attributes(XmlRecord element) {
    int length = 0;
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String value = xml.getAttributeValue(i);
      length += value.length();
      element.put(xml.getAttributeLocalName(i), value);
    }
    elements++;
    return length;
  }

  private void text() {
    if (!open.isEmpty() && isSmall(xml.getTextLength())) {
      open.getLast().add(xml.getText());
    }
  }

  /** Whether the record is still of a size that means something, with so many characters more. */
  private boolean isSmall(int more) {
    if (names.size() > DEEPEST) {
      reason = "elements are nested more than %d deep".formatted(DEEPEST);
    }
    characters += Math.min(more, XmlFile.LONGEST + 1 - Math.min(characters, XmlFile.LONGEST));
    if (characters > XmlFile.LONGEST || elements > MOST_ELEMENTS) {
      reason =
          "the record has more than %,d characters or %,d elements"
              .formatted(XmlFile.LONGEST, MOST_ELEMENTS);
    }
    return reason.isEmpty();
  }

  private void end() {
    names.removeLast();
    if (open.isEmpty()) {
      return;
    }
    XmlRecord element = open.removeLast();
    if (open.isEmpty()) {
      taker.accept(element, reason);
    }
  }
}
