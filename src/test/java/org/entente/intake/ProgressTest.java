package org.entente.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void showsTheBarFromTheFirstBytesOn() {
    progress(100).read(50);
    assertThat(shown())
        .containsExactly("visits [" + "=".repeat(20) + " ".repeat(20) + "] 50 %, 0 records");
  }

  @Test
  void fitsIntoTheTerminal() {
    for (int columns : List.of(10, 20, 30, 40, 80)) {
      out.reset();
      Progress progress = progress(columns);
      progress.read(100);
      progress.doing("comparing the records, which takes its time");
      progress.end();
      assertThat(text().split("\r")).allMatch(line -> line.length() < columns);
      assertThat(text()).endsWith("\r" + " ".repeat(columns - 1) + "\r");
    }
  }

  @Test
  void writesPlainLinesWhereThereIsNoTerminal() {
    Progress progress = progress(0);
    progress.read(50);
    progress.doing("comparing the records");
    progress.end();
    assertThat(text()).isEqualToNormalizingNewlines("visits: comparing the records\n");
  }

  @Test
  void knowsTheWidthFromWhatTheProgramForItSays() {
    assertThat(Terminal.columns("24 132\n")).isEqualTo(132);
    assertThat(Terminal.columns("0 0\n")).isEqualTo(80);
    assertThat(Terminal.columns("")).isEqualTo(80);
  }

  private Progress progress(int columns) {
    return new Progress(new PrintStream(out, true, StandardCharsets.UTF_8), columns, "visits", 100);
  }

  private List<String> shown() {
    return text()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.toList());
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
