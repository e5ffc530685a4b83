package org.entente.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatReaderTest {
  private static final String VISITS =
      """
      <visits>
      <visit><id>1</id><start-date>2011-03-01</start-date><end-date>2011-03-01</end-date>\
      <visitor>King Juan</visitor><from id="spain">Spain</from><description/></visit>
      </visits>
      """;

  @TempDir Path folder;

  @Test
  void namesAFileThatCannotBeReachedAndReadsTheNext() throws IOException {
    Path dangling = Files.createSymbolicLink(folder.resolve("a.xml"), folder.resolve("nothing"));
    Path circle = Files.createSymbolicLink(folder.resolve("b.xml"), folder.resolve("b.xml"));
    file("c.xml");
    Collected read = Given.read(new Visits(), folder);
    assertThat(read.records).hasSize(1);
    assertThat(read.refusals.getFirst())
        .hasToString(dangling + ":1: the file cannot be read: it is a link to nothing, or gone");
    assertThat(read.refusals.getLast())
        .asString()
        .startsWith(circle + ":1: the file cannot be read: ");
  }

  /** Root may look into all. */
  @Test
  void namesAFolderThatCannotBeLookedIntoAndReadsTheNext() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("a"));
    file("b.xml");
    Files.setPosixFilePermissions(closed, Set.of());
    try {
      List<String> expected =
          Files.isReadable(closed)
              ? List.of()
              : List.of(closed + ":1: it cannot be read: whoever runs the import may not");
      Collected read = Given.read(new Visits(), folder);
      assertThat(read.records).hasSize(1);
      assertThat(read.refusals).map(Object::toString).isEqualTo(expected);
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void saysInWordsWhyAFileCannotBeRead() {
    assertThat(UnreadFile.reason(new AccessDeniedException("a.xml")))
        .isEqualTo("cannot be read: whoever runs the import may not");
    assertThat(UnreadFile.reason(new IOException("Input/output error")))
        .isEqualTo("cannot be read: Input/output error");
  }

  /** A folder can be opened like a file, and never read. */
  @Test
  void doesNotTakeAFailureToReadForWrongContent() {
    Collected read = new Collected();
    for (Format format : List.of(new Visits(), new MeetingTable(), new Gdelt())) {
      assertThatIOException().isThrownBy(() -> format.read(folder, read));
    }
    assertThat(read.refusals).isEmpty();
  }

  @Test
  void followsLinksToFoldersAndReadsEachFolderOnce() throws IOException {
    Path visits = Files.createDirectories(folder.resolve("visits"));
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("a.xml"), VISITS);
    Files.createSymbolicLink(elsewhere.resolve("back"), visits);
    Files.createSymbolicLink(elsewhere.resolve("self"), elsewhere);
    Files.createSymbolicLink(visits.resolve("link"), elsewhere);
    Files.createSymbolicLink(visits.resolve("once-more"), elsewhere);
    Collected read = Given.read(new Visits(), visits);
    assertThat(read.records)
        .extracting(record -> record.place().file())
        .containsExactly(visits.resolve("link/a.xml").toString());
    assertThat(read.refusals).isEmpty();
  }

  @Test
  void findsEndingsInCapitals() throws IOException {
    file("A.XML");
    assertThat(Given.read(new Visits(), folder).records).hasSize(1);
    assertThat(new MeetingTable().has(Path.of("A.CSV"))).isTrue();
    assertThat(new Gdelt().has(Path.of("A.TSV"))).isTrue();
    assertThat(DossierFiles.has(Path.of("A.YAML"))).isTrue();
  }

  @Test
  void refusesAFileOfAnotherKindThatIsNamedItselfAndCountsItInAFolder() throws IOException {
    Path other = Files.writeString(folder.resolve("a.xml"), "<countries><country/></countries>");
    assertThat(Given.read(new Visits(), other).refusals)
        .singleElement()
        .hasToString(other + ":1: the file has no record of the format 'visits'");
    Collected read = Given.read(new Visits(), folder);
    assertThat(read.refusals).isEmpty();
    assertThat(read.leftOut).containsEntry("a file without records of the format", 1);
  }

  private void file(String name) throws IOException {
    Files.writeString(folder.resolve(name), VISITS);
  }
}
