package org.entente.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.claim.Place;
import org.entente.claim.Refusal;
import org.entente.identity.Coverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {
  @TempDir Path folder;

  @Test
  void countsOneAndMany() {
    assertThat(Summary.counted(1, "record")).isEqualTo("1 record");
    assertThat(Summary.counted(0, "record")).isEqualTo("0 records");
    assertThat(Summary.counted(2000, "party")).isEqualTo("2,000 parties");
  }

  @Test
  void takesNothingForCompleteOfWhichAFolderCouldNotBeRead() throws IOException {
    Summary summary = new Summary();
    summary.refuse(refusal(Files.createFile(folder.resolve("a.csv"))));
    assertThat(summary.coverage(Coverage.COMPLETE)).isEqualTo(Coverage.COMPLETE);
    summary.refuse(refusal(folder));
    assertThat(summary.coverage(Coverage.COMPLETE)).isEqualTo(Coverage.PART);
  }

  private static Refusal refusal(Path path) {
    return new Refusal(new Place(path.toString(), 1), "it cannot be read");
  }
}
