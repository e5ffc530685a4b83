package org.entente.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.entente.database.DatabaseState;
import org.entente.dossier.Dossiers;
import org.entente.editing.Edited;
import org.entente.endpoint.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the command says, and the code with which it ends, when not all goes well. */
@QuarkusTest
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ImportCommandTest {
  private static final String MEETINGS =
      """
      id,title,kind,date,attendances,source,source_publisher,source_title,source_date
      one,Talks,TALKS,2023-11-25,JP; CN,import-command-test,A publisher,A title,2023
      two,Talks,TALKS,2023-11-26,JP; CN,import-command-test,A publisher,A title,2023
      """;

  private static final String DOSSIER =
      """
      dossier: import-command-test
      title: A test
      sources:
        import-command-test: {kind: NEWS, publisher: P, title: T, date: "2023"}
      meetings:
        import-command-test-talks:
          title: Talks
          kind: TALKS
          status: HELD
          date: 2023-11-25
          attendances: [{party: JP, role: MEMBER}, {party: CN, role: MEMBER}]
          sources: [import-command-test]
      """;

  private static final String WAITING =
      "select pid from pg_locks where relation = 'meeting'::regclass and not granted";

  @Inject DataSource source;
  @Inject Pool pool;
  @Inject Dossiers dossiers;
  @Inject DatabaseState state;
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @AfterEach
  void remove() throws SQLException {
    Edited.remove(source, "meetings-import-command-test");
    Edited.remove(source, "import-command-test");
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("delete from loaded_file where name like 'dossier %import-command-test%'");
    }
  }

  @Test
  void saysThatTheConnectionHasEndedAndGoesOnNextTime() throws Exception {
    Path file = file("import-command-test.csv", MEETINGS);
    assertThat(runInOutage("meetings", file.toString())).isEqualTo(1);
    assertThat(said(err))
        .containsPattern("The import ends here: the (connection to the )?database .+")
        .contains("What was written stays. Run the same command again to go on.")
        .doesNotContain("\tat ");
    assertThat(said(out)).contains("created    nothing");
    runAgain("meetings", file.toString());
    assertThat(said(out)).contains("created    2 meetings");
  }

  @Test
  void doesNotTellAnOutageAsIfADossierWereWrong() throws Exception {
    Path file = file("import-command-test.yaml", DOSSIER);
    assertThat(runInOutage("dossiers", file.toString())).isEqualTo(1);
    assertThat(said(err)).contains("The import ends here: the ");
    assertThat(said(out)).doesNotContain("refused");
    runAgain("dossiers", file.toString());
    assertThat(said(out)).contains(file + ": written");
  }

  @Test
  void saysWhichRecordsRepeatIdsOfOthers() throws Exception {
    String twice = MEETINGS + MEETINGS.lines().skip(1).findFirst().orElseThrow() + "\n";
    Path file = file("import-command-test.csv", twice);
    assertThat(run("meetings", file.toString())).isZero();
    assertThat(said(out))
        .contains("created    2 meetings", "repeated   1 record, by ids", file + ":4");
    assertThat(run("meetings", file.toString())).isZero();
    assertThat(said(out))
        .contains("created    nothing", "updated    nothing", "repeated   1 record");
  }

  @Test
  void tellsWhatAFileNoLongerHasAndWithdrawsItOnlyWhereAllFilesAreNamed() throws Exception {
    Path file = file("import-command-test.csv", MEETINGS);
    assertThat(run("meetings", file.toString())).isZero();
    String less = MEETINGS.lines().limit(2).collect(Collectors.joining("\n"));
    file("import-command-test.csv", less + "\n");
    assertThat(run("meetings", file.toString())).isZero();
    assertThat(said(out))
        .contains("not found  1 record that the source had before")
        .contains("meeting meetings-import-command-test-two (Talks): only --complete withdraws it");
    assertThat(run("meetings", "--complete", file.toString())).isZero();
    assertThat(said(out))
        .contains("withdrawn  1 record that the source no longer has")
        .contains("meeting meetings-import-command-test-two (Talks)");
    assertThat(run("meetings", "--complete", file.toString())).isZero();
    assertThat(said(out)).doesNotContain("withdrawn ", "not found ");
    file("import-command-test.csv", MEETINGS);
    assertThat(run("meetings", file.toString())).isZero();
    assertThat(said(out))
        .contains("created    nothing", "returned   1 meeting that the source has");
  }

  @Test
  void withdrawsNothingWhereMostOfASourceIsGoneAndSaysHowToDoSo() throws Exception {
    List<String> meetings = MEETINGS.lines().toList();
    String first = meetings.get(1);
    String many =
        IntStream.range(0, 30)
            .mapToObj(i -> first.replaceFirst("^one", "many-" + i) + "\n")
            .collect(Collectors.joining());
    Path file = file("import-command-test.csv", meetings.getFirst() + "\n" + many);
    assertThat(run("meetings", file.toString())).isZero();
    file("import-command-test.csv", MEETINGS);
    assertThat(run("meetings", "--complete", file.toString())).isEqualTo(3);
    assertThat(said(out))
        .contains("created    2 meetings", "not found  30 records", "too much   30 of the ")
        .contains("are gone, and stay unless it is --complete=all", "compared in ")
        .doesNotContain("withdrawn ");
    assertThat(run("meetings", "--complete=all", file.toString())).isZero();
    assertThat(said(out)).contains("withdrawn  30 records");
  }

  @Test
  void withdrawsNothingOfAFileThatCouldNotBeReadWhole() throws Exception {
    Path file = file("import-command-test.csv", MEETINGS);
    assertThat(run("meetings", file.toString())).isZero();
    file("import-command-test.csv", MEETINGS.replace("2023-11-26", "no day"));
    assertThat(run("meetings", "--complete", file.toString())).isZero();
    assertThat(said(out)).contains("refused    1 record", "its file could not be read whole");
  }

  @Test
  void refusesToTakeDossiersForComplete() {
    assertThat(
            ImportCommand.understands(
                List.of("dossiers", "--complete", folder.toString()), printing(err)))
        .isFalse();
    assertThat(said(err)).startsWith("'--complete' is for other formats");
  }

  @Test
  void refusesAMeetingOnAnOccasionThatIsNotKnown() throws Exception {
    String onOccasions =
        """
        id,title,kind,date,attendances,source,source_publisher,source_title,source_date,occasion
        one,Talks,TALKS,2023-11-25,JP; CN,import-command-test,A publisher,A title,2023,two
        two,Talks,TALKS,2023-11-25,JP; CN,import-command-test,A publisher,A title,2023,
        six,Talks,TALKS,2023-11-26,JP; CN,import-command-test,A publisher,A title,2023,seven
        """;
    Path file = file("import-command-test.csv", onOccasions);
    assertThat(run("meetings", file.toString())).isZero();
    assertThat(said(out))
        .contains("created    2 meetings", "refused    1 record")
        .contains(file + ":4: its occasion 'import-command-test/seven' is not known");
  }

  @Test
  void doesNotTakeAnEmptyArgumentForTheFolderWhereItRuns() {
    assertThat(ImportCommand.understands(List.of("meetings", ""), printing(err))).isFalse();
    assertThat(said(err)).startsWith("An argument is empty");
  }

  @Test
  void doesNotUnderstandAFolderWithoutAFileOfTheFormat() {
    assertThat(ImportCommand.understands(List.of("visits", folder.toString()), printing(err)))
        .isFalse();
    assertThat(said(err))
        .startsWith("The folder '%s' holds no file of the format 'visits'.".formatted(folder));
  }

  @Test
  void refusesADossierThatIsNotInUtf8AndTakesTheRest() throws Exception {
    Path wrong = folder.resolve("a-import-command-test.yaml");
    Files.write(wrong, "dossier: a\ntitle: \u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    Path right = file("b-import-command-test.yaml", DOSSIER);
    assertThat(run("dossiers", folder.toString())).isZero();
    assertThat(said(out))
        .contains(wrong + ": refused", wrong + ":2: this is not in UTF-8", right + ": written");
    assertThat(said(err)).isEmpty();
  }

  @Test
  void namesWhatCannotBeReadAndTakesTheRest() throws Exception {
    Path gone = folder.resolve("nothing");
    Path csv = Files.createSymbolicLink(folder.resolve("a.csv"), gone);
    Path yaml = Files.createSymbolicLink(folder.resolve("a.yaml"), gone);
    file("import-command-test.csv", MEETINGS);
    file("import-command-test.yaml", DOSSIER);
    assertThat(run("meetings", folder.toString(), "dossiers", folder.toString())).isZero();
    assertThat(said(out))
        .contains("created    2 meetings", "refused    1 record", "compared in ")
        .contains(csv + ":1: the file cannot be read: it is a link to nothing, or gone")
        .contains(yaml + " cannot be read: it is a link to nothing, or gone");
    assertThat(said(err)).isEmpty();
  }

  @Test
  void tellsWhatBecameOfAllDossiers() throws Exception {
    file("a-import-command-test.yaml", DOSSIER);
    file("b-import-command-test.yaml", DOSSIER.replace("kind: TALKS", "kind: TALK"));
    assertThat(run("dossiers", folder.toString())).isZero();
    assertThat(said(out))
        .containsPattern("dossiers: 2 dossiers in \\d+\\.\\d s")
        .contains("  written    1 dossier\n  unchanged  0 dossiers\n  refused    1 dossier");
    assertThat(run("dossiers", folder.toString())).isZero();
    assertThat(said(out)).contains("  written    0 dossiers\n  unchanged  1 dossier\n");
  }

  @Test
  void refusesWhatTheDatabaseRefusesOfADossier() throws Exception {
    String wrong = DOSSIER.replace("title: Talks", "title: \"Talks\\0\"");
    Path file = file("import-command-test.yaml", wrong);
    assertThat(run("dossiers", file.toString())).isZero();
    assertThat(said(out))
        .contains(
            file + ": refused", file + ":7: meetings.import-command-test-talks: the database");
  }

  @Test
  void saysOfADossierThatAPostIsHeldByAnother() throws Exception {
    Path first = file("a-import-command-test.yaml", holder("import-command-test-a"));
    Path second = file("b-import-command-test.yaml", holder("import-command-test-b"));
    assertThat(run("dossiers", folder.toString())).isZero();
    assertThat(said(out))
        .contains(first + ": written", second + ": refused")
        .contains(
            second
                + ":11: terms.import-command-test-b: a post that one alone may hold is held by"
                + " another at that time");
  }

  /** A dossier of one who holds a post that another cannot hold beside him. */
  private static String holder(String official) {
    return """
    dossier: %1$s
    title: A test
    sources:
      import-command-test: {kind: NEWS, publisher: P, title: T, date: "2023"}
    officials:
      %1$s: {name: A Test, sources: [import-command-test]}
    posts:
      import-command-test: {party: JP, title: A test, kind: OTHER, sources: [import-command-test]}
    terms:
      %1$s:
        {official: %1$s, post: import-command-test, from: 2020-01-01, sources: [import-command-test]}
    """
        .formatted(official);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    return runOnce(arguments);
  }

  private int runOnce(String... arguments) {
    try {
      return new ImportCommand(pool, dossiers, state, printing(out), printing(err)).run(arguments);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A pool that outlives the outage, as a process does not, may give out what has ended once more.
   * What was written before that is noticed is told by the run that wrote it, so all are kept.
   */
  private void runAgain(String... arguments) {
    out.reset();
    Waiting.within(Waiting.LONG, () -> runOnce(arguments) == 0);
  }

  /** Ends its connection while it waits for a table that is locked. */
  private int runInOutage(String... arguments) throws Exception {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table meeting in share row exclusive mode");
      CompletableFuture<Integer> code = CompletableFuture.supplyAsync(() -> run(arguments));
      statement.execute("select pg_terminate_backend(%d)".formatted(waiting(statement)));
      int ended = code.get(30, TimeUnit.SECONDS);
      connection.rollback();
      return ended;
    }
  }

  private static int waiting(Statement statement) throws SQLException {
    while (true) {
      try (ResultSet rows = statement.executeQuery(WAITING)) {
        if (rows.next()) {
          return rows.getInt(1);
        }
      }
    }
  }

  private static PrintStream printing(ByteArrayOutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  private static String said(ByteArrayOutputStream out) {
    return out.toString(StandardCharsets.UTF_8);
  }
}
