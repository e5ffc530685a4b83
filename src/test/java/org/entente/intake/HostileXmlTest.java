package org.entente.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.claim.Claim;
import org.entente.claim.Evidence;
import org.entente.claim.Key;
import org.entente.claim.MeetingClaim;
import org.entente.claim.OfficialClaim;
import org.entente.claim.Place;
import org.entente.claim.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileXmlTest {
  private static final String GOOD =
      """
      <visit><id>1</id><start-date>2011-03-01</start-date><end-date>2011-03-01</end-date>\
      <visitor>King Juan</visitor><from id="spain">Spain</from><description/></visit>
      """;

  @TempDir Path folder;

  @Test
  void refusesAnEntityBomb() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE visits [<!ENTITY a0 \"ha\">\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">\n".formatted(i, i - 1, i - 1));
    }
    Collected read = visits(bomb + "]>\n<visits><visit><id>&a29;</id></visit></visits>");
    assertThat(read.records).isEmpty();
    assertThat(read.reasons())
        .containsExactly("it has a document type declaration, which is not read");
  }

  @Test
  void refusesADocumentTypeDeclarationWithoutReadingOnInIt() {
    Collected read =
        generated(Generated.of("<!DOCTYPE visits [", "<!ENTITY a 'b'>", 64L << 20, "]><visits/>"));
    assertThat(read.reasons())
        .containsExactly("it has a document type declaration, which is not read");
  }

  @Test
  void refusesAnExternalEntity() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "2011-03-01");
    Collected read =
        visits(
            "<!DOCTYPE visits [<!ENTITY s SYSTEM \"%s\">]><visits><visit><id>&s;</id></visit></visits>"
                .formatted(secret.toUri()));
    assertThat(read.records).isEmpty();
    assertThat(read.reasons())
        .containsExactly("it has a document type declaration, which is not read");
  }

  @Test
  void keepsWhatStandsBeforeMalformedXmlAndReadsTheNextFile() throws IOException {
    Files.writeString(folder.resolve("a.xml"), "<visits>\n" + GOOD + "<visit><id>2</visit>");
    Files.writeString(folder.resolve("b.xml"), "<visits>" + GOOD + "</visits>");
    Collected read = Given.read(new Visits(), folder);
    assertThat(read.records).hasSize(2);
    assertThat(read.refusals).hasSize(1);
    assertThat(read.refusals.getFirst().place())
        .isEqualTo(new Place(folder.resolve("a.xml").toString(), 3));
    assertThat(read.reasons().getFirst()).startsWith("this is no XML: ").doesNotContain("\n");
  }

  /** Expressions that look for names take their time, and the stack, by the length of the text. */
  @ParameterizedTest
  @ValueSource(strings = {"A. ", "x", "O’"})
  void keepsALongTextWithoutReadingIt(String part) throws IOException {
    String text = "Met with President " + part.repeat(100_000);
    Files.writeString(
        folder.resolve("a.xml"),
        "<visits>"
            + GOOD.replace("<description/>", "<description>" + text + "</description>")
            + "</visits>");
    Collected read = Given.read(new Visits(), folder);
    assertThat(read.refusals).isEmpty();
    MeetingClaim visit = read.claims(MeetingClaim.class).getFirst();
    assertThat(visit.evidence().quotation()).isEqualTo(text.strip());
    assertThat(visit.attendances().getLast().attendee()).isNull();
  }

  @Test
  void tellsTheLineOfWrongEncoding() throws IOException {
    byte[] bytes =
        ("<visits>\n" + GOOD + "<visit><id>é</id></visit></visits>")
            .getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("v.xml"), bytes);
    Collected read = Given.read(new Visits(), file);
    assertThat(read.records).hasSize(1);
    assertThat(read.refusals).hasSize(1);
    assertThat(read.refusals.getFirst().place().line()).isEqualTo(3);
    assertThat(read.reasons()).containsExactly("it is not in UTF-8");
  }

  @Test
  void acceptsAByteOrderMark() {
    assertThat(visits("\uFEFF<visits>" + GOOD + "</visits>").records).hasSize(1);
  }

  @Test
  void refusesARecordWithHugeTextAndTakesTheNext() {
    Collected read =
        generated(
            Generated.of(
                "<visits>\n<visit><id>", "x", 256L << 20, "</id></visit>\n" + GOOD + "</visits>"));
    assertThat(read.reasons())
        .containsExactly("the record has more than 1,048,576 characters or 10,000 elements");
    assertThat(read.records).hasSize(1);
  }

  @Test
  void refusesTheRestBehindAHugeTagOrComment() {
    for (String open :
        List.of("<visit id=\"", "<visit id='>", "<!--", "<![CDATA[", "<?a ", "<visit ")) {
      Collected read =
          generated(Generated.of("<visits>\n" + GOOD + open, "x", 64L << 20, "\"></visits>"));
      assertThat(read.records).hasSize(1);
      assertThat(read.reasons()).hasSize(1);
    }
  }

  @Test
  void refusesElementsThatAreNestedTooDeep() {
    Collected read = generated(Generated.of("<visits>", "<a>", 3L << 20, ""));
    assertThat(read.reasons()).containsExactly("elements are nested more than 1,000 deep");
  }

  @Test
  void refusesARecordThatIsNestedTooDeepAndTakesTheNext() {
    String deep = "<visit>" + "<a>".repeat(500) + "</a>".repeat(500) + "</visit>\n";
    Collected read = visits("<visits>\n" + deep + GOOD + "</visits>");
    assertThat(read.refusals)
        .singleElement()
        .asString()
        .endsWith("v.xml:2: elements are nested more than 50 deep");
    assertThat(read.records).hasSize(1);
  }

  @Test
  void keepsWhatStandsBeforeADocumentTypeDeclaration() {
    Collected read = visits("<visits>\n" + GOOD + GOOD + "<!DOCTYPE visits>\n</visits>");
    assertThat(read.records).hasSize(2);
    assertThat(read.refusals).singleElement().asString().contains("v.xml:4: ");
  }

  @Test
  void refusesARecordOfTooManyElementsAndTakesTheNext() {
    Collected read =
        generated(
            Generated.of("<visits>\n<visit>", "<a/>", 4L << 20, "</visit>\n" + GOOD + "</visits>"));
    assertThat(read.reasons()).hasSize(1);
    assertThat(read.records).hasSize(1);
  }

  @Test
  void readsManyRecordsOneAtATime() {
    List<Integer> count = new ArrayList<>();
    XmlFile file = new XmlFile(Path.of("v.xml"), Set.of("visits/visit"), new Collected());
    read(
        file,
        Generated.of("<visits>", "<visit><id>1</id></visit>\n", 26L * 10_000, "</visits>"),
        (_, _) -> count.add(1));
    assertThat(count).hasSize(10_000);
  }

  private Collected visits(String xml) {
    return Given.read(new Visits(), folder, "v.xml", xml);
  }

  private static Collected generated(InputStream in) {
    Collected read = new Collected();
    XmlFile file = new XmlFile(Path.of("v.xml"), Set.of("visits/visit"), read);
    read(
        file,
        in,
        (element, place) -> {
          element.required("id");
          Claim claim = OfficialClaim.named(new Key("test", "1"), "Ana", new Evidence("1"));
          read.accept(new SourceRecord(place, SourceDescriptions.VISITS, List.of(claim)));
        });
    return read;
  }

  private static void read(XmlFile file, InputStream in, XmlFile.Reader reader) {
    try (InputStream all = in) {
      file.read(all, reader);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
