package org.entente.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.claim.Claim;
import org.entente.claim.Evidence;
import org.entente.claim.Key;
import org.entente.claim.OfficialClaim;
import org.entente.claim.Place;
import org.entente.claim.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ImportQueueTest {
  private static final String VISIT =
      """
      <visit><id>%d</id><start-date>2011-03-01</start-date><end-date>2011-03-01</end-date>\
      <visitor>King Juan</visitor><from id="spain">Spain</from>\
      <description>%s</description></visit>
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
  private final Summary summary = new Summary();
  private final ImportQueue queue = new ImportQueue(new Progress(print, 0, "visits", 0), summary);

  @Test
  void givesFewRecordsAtATimeWhereTheyAreLarge() throws Exception {
    int each = 1_000_000;
    StringBuilder visits = new StringBuilder("<visits>");
    for (int i = 1; i <= 30; i++) {
      visits.append(VISIT.formatted(i, "x".repeat(each)));
    }
    queue.read(new Visits(), List.of(file(visits + "</visits>")));
    int read = 0;
    List<SourceRecord> records = queue.next(2_000);
    while (!records.isEmpty()) {
      read += records.size();
      assertThat((records.size() - 1) * each).isLessThanOrEqualTo(ImportQueue.LARGE);
      records = queue.next(2_000);
    }
    assertThat(read).isEqualTo(30);
  }

  @Test
  void givesManySmallOnesTogether() throws Exception {
    StringBuilder visits = new StringBuilder("<visits>");
    for (int i = 1; i <= 1_000; i++) {
      visits.append(VISIT.formatted(i, "Private visit."));
    }
    queue.read(new Visits(), List.of(file(visits + "</visits>")));
    assertThat(queue.next(2_000)).hasSize(1_000);
  }

  /** Of little text, a record may make claims that take much. */
  @Test
  void refusesARecordThatClaimsTooMuchAndTakesTheNext() throws Exception {
    Evidence evidence = new Evidence("1", "x".repeat(1_000_000));
    List<Claim> claims = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      claims.add(OfficialClaim.named(new Key("test", "official-" + i), "Ana", evidence));
    }
    Place place = new Place("v.xml", 2);
    queue.accept(new SourceRecord(place, SourceDescriptions.VISITS, claims));
    queue.read(new Visits(), List.of(file("<visits>" + VISIT.formatted(2, "") + "</visits>")));
    assertThat(queue.next(2_000)).hasSize(1);
    summary.print("visits", print);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("v.xml:2: what the record says has more than 4,194,304 characters");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("v.xml"), text);
  }
}
