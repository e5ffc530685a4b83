package org.entente.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 90, unit = TimeUnit.SECONDS)
class EmbeddedPostgresTest {

  private static final Path SERVER = Path.of("target/test-postgresql");

  @TempDir Path directory;

  @Test
  void keepsItsDataOverRestarts() throws SQLException {
    try (EmbeddedPostgres first = start()) {
      ask(first, "CREATE TABLE kept (answer int)");
      ask(first, "INSERT INTO kept VALUES (42)");
    }
    try (EmbeddedPostgres second = start()) {
      assertThat(ask(second, "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void sortsAndReadsTheSameOnEveryMachine() throws SQLException {
    try (EmbeddedPostgres postgres = start()) {
      assertThat(ask(postgres, "SHOW server_encoding")).isEqualTo("UTF8");
      assertThat(ask(postgres, "SELECT 'B' < 'a' AND upper('é') = 'É'")).isEqualTo("t");
    }
  }

  @Test
  void doesNotTradeSafetyForSpeed() throws SQLException {
    PostgresPlace place = new PostgresPlace(directory.resolve("durable"), SERVER, true);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(place)) {
      assertThat(ask(postgres, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(postgres, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(postgres, "SHOW full_page_writes")).isEqualTo("on");
    }
  }

  @Test
  void listensOnTheLoopbackAddressAndAsksForItsPassword() throws SQLException, IOException {
    try (EmbeddedPostgres postgres = start()) {
      assertThat(ask(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThatThrownBy(
              () -> DriverManager.getConnection(postgres.address().jdbcUrl(), "entente", "guess"))
          .hasMessageContaining("password authentication failed");
      assertThat(Files.getPosixFilePermissions(place().password()))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void refusesASecondApplicationAndNamesTheFirst() {
    try (EmbeddedPostgres _ = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOf(DatabaseUnavailable.class)
          .hasMessageContaining(directory.toString())
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("ENTENTE_DATABASE_DIRECTORY");
    }
  }

  @Test
  void takesOverFromAServerThatAKilledApplicationLeft()
      throws IOException, SQLException, InterruptedException {
    start().close();
    Programs programs =
        new Programs(ServerAccount.detect(), ServerBinaries.unpackedIn(place().server()));
    Postmaster orphan = new Postmaster(place(), programs);
    orphan.start(EmbeddedPostgres.freePort());
    long orphanPid = orphan.process().orElseThrow().pid();
    try (EmbeddedPostgres postgres = start()) {
      assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
      while (ProcessHandle.of(orphanPid).filter(ProcessHandle::isAlive).isPresent()) {
        Thread.sleep(100);
      }
    }
  }

  @Test
  void leavesAloneAnInnocentProcessThatGotTheNumberOfADeadServer()
      throws IOException, SQLException {
    start().close();
    long innocent = ProcessHandle.current().pid();
    Files.writeString(place().data().resolve("postmaster.pid"), innocent + "\n");
    try (EmbeddedPostgres postgres = start()) {
      assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void startsAgainAServerThatIsKilled() throws IOException, InterruptedException {
    try (EmbeddedPostgres postgres = start()) {
      String pid = Files.readAllLines(place().data().resolve("postmaster.pid")).getFirst();
      ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
      while (!answers(postgres)) {
        Thread.sleep(100);
      }
      assertThat(place().data().resolve("postmaster.pid")).content().doesNotStartWith(pid + "\n");
    }
  }

  @Test
  void refusesTheDataOfAnotherMajorVersion() throws IOException {
    start().close();
    Files.writeString(place().data().resolve("PG_VERSION"), "17\n");
    assertThatThrownBy(this::start)
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("is of PostgreSQL 17, the embedded one is 18");
  }

  @Test
  void quotesTheLogOfAServerThatDoesNotStart() throws IOException {
    start().close();
    Files.writeString(place().data().resolve("postgresql.conf"), "nonsense = 1\n");
    assertThatThrownBy(this::start)
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("unrecognized configuration parameter \"nonsense\"")
        .hasMessageContaining(place().log().toString());
  }

  private PostgresPlace place() {
    return PostgresPlace.throwaway(directory, SERVER);
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(place());
  }

  private static boolean answers(EmbeddedPostgres postgres) {
    try {
      return ask(postgres, "SELECT 1").equals("1");
    } catch (SQLException _) {
      return false;
    }
  }

  private static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
    DatabaseAddress address = postgres.address();
    try (Connection connection =
            DriverManager.getConnection(address.jdbcUrl(), address.username(), address.password());
        Statement statement = connection.createStatement()) {
      if (!statement.execute(query)) {
        return "";
      }
      ResultSet rows = statement.getResultSet();
      rows.next();
      return rows.getString(1);
    }
  }
}
