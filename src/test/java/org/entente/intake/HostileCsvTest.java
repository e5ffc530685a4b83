package org.entente.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileCsvTest {
  private static final CsvColumns COLUMNS = new CsvColumns(List.of("id", "name"), List.of("note"));

  @TempDir Path folder;

  private final Collected told = new Collected();
  private final List<String> names = new ArrayList<>();

  @Test
  void namesColumnsThatAreMissingUnknownAndGivenTwice() {
    read("id,Name,id,comment\n1,a,1,b\n");
    assertThat(names).isEmpty();
    assertThat(told.reasons())
        .containsExactly(
            "the columns do not fit: missing 'name'; unknown 'Name', 'comment'; given twice 'id'");
  }

  @Test
  void acceptsAByteOrderMarkOtherOrderAndWindowsLineEnds() {
    read("\uFEFFname,note,id\r\nAna,,1\r\n");
    assertThat(names).containsExactly("Ana");
    assertThat(told.refusals).isEmpty();
  }

  @Test
  void endsLinesAtCrAloneToo() {
    read("id,name\r1,Ana\r2\r\r3,\"Bo\rB\"\r\n4\r\n5,Cy\n6\r");
    assertThat(names).containsExactly("Ana", "Bo\nB", "Cy");
    assertThat(told.refusals)
        .extracting(refusal -> refusal.place().line())
        .containsExactly(3L, 7L, 9L);
  }

  @Test
  void takesCrLfForOneEndWhereverTheBufferEnds() {
    int header = "id,name\r\n".length();
    for (int length = (1 << 16) - 3; length <= (1 << 16) + 1; length++) {
      names.clear();
      told.refusals.clear();
      read("id,name\r\n1," + "x".repeat(length - header - 2) + "\r\n2\r\n");
      assertThat(names).hasSize(1);
      assertThat(told.refusals).singleElement().asString().startsWith("f.csv:3: ");
    }
  }

  @Test
  void readsCellsInQuotesWithLineEnds() {
    read("id,name\n1,\"Ana \"\"the\nGreat\"\"\"\n2,Bo\n");
    assertThat(names).containsExactly("Ana \"the\nGreat\"", "Bo");
  }

  @Test
  void refusesAQuoteThatIsNotClosedAndGoesOnAtTheNextLine() {
    read("id,name\n1,\"Ana\n2,Bo\n3,Cy\n");
    assertThat(names).containsExactly("Bo", "Cy");
    assertThat(told.refusals).singleElement().hasToString("f.csv:2: a quote is not closed");
  }

  @Test
  void takesQuotesWithinACellAsText() {
    read("id,name\n1,5\" gun\n2,Bo\n3,a \"b\" c\n4,7\" disc\n");
    assertThat(names).containsExactly("5\" gun", "Bo", "a \"b\" c", "7\" disc");
    assertThat(told.refusals).isEmpty();
  }

  @Test
  void losesNoRowsBetweenTwoQuotesThatAreNotClosed() {
    read("id,name\n1,\"Ana\n2,Bo\n3,\"Cy\n4,Di\n");
    assertThat(names).containsExactly("Bo", "Di");
    assertThat(told.refusals)
        .extracting(Object::toString)
        .containsExactly("f.csv:2: a quote is not closed", "f.csv:4: a quote is not closed");
  }

  @Test
  void losesNoRowsBeforeAQuoteThatCouldCloseAnother() {
    read("id,name,note\n1,\"Ana,x\n2,Bo,x\n3,Cy 5\",x\n4,Di,x\n");
    assertThat(names).containsExactly("Bo", "Cy 5\"", "Di");
    assertThat(told.refusals).singleElement().hasToString("f.csv:2: a quote is not closed");
  }

  @Test
  void losesNoRowsWhereTheJoinedRowHasOtherCells() {
    read("id,name\n1,\"Ana\nBo\",x\n2,Cy\n3,\"a\",\"b\n4,Di\n5,\"Ed\"\n");
    assertThat(names).containsExactly("x", "Cy", "Di", "Ed");
    assertThat(told.refusals)
        .extracting(Object::toString)
        .containsExactly("f.csv:2: a quote is not closed", "f.csv:5: a quote is not closed");
  }

  @Test
  void refusesTextAfterAClosingQuote() {
    read("id,name\n1,\"A\"B\"C\"\n2,\"x\" y\n3,Bo\n");
    assertThat(names).containsExactly("Bo");
    assertThat(told.reasons())
        .containsExactly(
            "the row is no CSV: text follows the closing quote of cell 2",
            "the row is no CSV: text follows the closing quote of cell 2");
  }

  @Test
  void refusesAHeaderOfAQuoteThatIsNotClosed() {
    read("id,\"name\n1,Ana\n");
    assertThat(names).isEmpty();
    assertThat(told.refusals).singleElement().hasToString("f.csv:1: a quote is not closed");
  }

  @Test
  void saysWhyAHeaderCannotBeRead() {
    read("\uFEFF\n1,Ana\n");
    read("id,name" + ",".repeat(20_000) + "\n1,Ana\n");
    assertThat(told.reasons())
        .containsExactly(
            "the header is empty",
            "the row is no CSV: Record starting at line 1 has surpassed the maximum limit of"
                + " 16384 fields");
  }

  @Test
  void readsEachLineAFewTimesHoweverManyQuotesOpen() {
    read("id,name\n" + "1,\"a\nx\",\"y\n".repeat(50_000) + "2,Bo\n");
    assertThat(names).endsWith("Bo");
    assertThat(told.refusals).hasSizeGreaterThan(50_000);
  }

  @Test
  void refusesRowsOfOtherLengthsAlone() {
    read("id,name\n1\n2,Bo\n3,Cy,x\n");
    assertThat(names).containsExactly("Bo");
    assertThat(told.reasons())
        .containsExactly(
            "the row has 1 cells, and the header 2", "the row has 3 cells, and the header 2");
  }

  @Test
  void refusesControlCharactersAndNamesTheirColumn() {
    read("id,name,note\n1,a\0b,\n\u001B[31m2,Ana,\n3,Bo,\u0085\n4,\"C\n\ty\",\n");
    assertThat(names).containsExactly("C\n\ty");
    assertThat(told.reasons())
        .containsExactly(
            "'name' has a control character, U+0000",
            "'id' has a control character, U+001B",
            "'note' has a control character, U+0085");
  }

  @Test
  void quotesColumnsInOneShortLine() {
    read("id,name,\u001B[31m,\"" + "x".repeat(99) + "😀y\"\n1,Ana,,\n");
    assertThat(told.reasons())
        .containsExactly("the columns do not fit: unknown ' [31m', '" + "x".repeat(99) + "…'");
  }

  @Test
  void tellsTheLineThatIsNotInUtf8() throws IOException {
    byte[] bytes = "id,name\n1,José\n2,Bo\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("f.csv"), bytes);
    new CsvFile(file, told).read(COLUMNS, row -> names.add(row.required("name")));
    assertThat(names).containsExactly("Bo");
    assertThat(told.refusals.getFirst().place().line()).isEqualTo(2);
    assertThat(told.reasons()).containsExactly("the line is not in UTF-8");
  }

  @Test
  void saysThatAFileIsInUtf16() throws IOException {
    for (Charset charset :
        List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Path file = Files.writeString(folder.resolve("f.csv"), "id,name\n1,Ana\n", charset);
      new CsvFile(file, told).read(COLUMNS, row -> names.add(row.required("name")));
    }
    assertThat(names).isEmpty();
    assertThat(told.reasons()).hasSize(3).containsOnly("the file is in UTF-16, and not in UTF-8");
  }

  @Test
  void saysThatOtherCharactersThanCommasSeparateTheColumns() {
    read("id;name\n1;Ana\n");
    read("id\tname\n1\tAna\n");
    assertThat(told.reasons())
        .containsExactly(
            "the columns are separated by semicolons; only commas separate them here",
            "the columns are separated by tabs; only commas separate them here");
  }

  @Test
  void skipsALineOfTwoGigabytesWithoutHoldingIt() throws IOException {
    var in = Generated.of("id,name\n1,", "x", 2L << 30, "\n2,Bo\n");
    new CsvFile(Path.of("f.csv"), told)
        .read(new TextLines(in), COLUMNS, row -> names.add(row.required("name")));
    assertThat(names).containsExactly("Bo");
    assertThat(told.refusals)
        .singleElement()
        .hasToString("f.csv:2: the line is longer than 1,048,576 bytes");
  }

  @Test
  void refusesAnEmptyFile() {
    read("");
    assertThat(told.reasons()).containsExactly("the file is empty");
  }

  private void read(String content) {
    try {
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      new CsvFile(Path.of("f.csv"), told)
          .read(
              new TextLines(new ByteArrayInputStream(bytes)),
              COLUMNS,
              row -> names.add(row.required("name")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
