package org.entente.endpoint.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.endpoint.Waiting.LEASE;
import static org.entente.endpoint.Waiting.LONG;
import static org.entente.endpoint.Waiting.SHORT;
import static org.entente.endpoint.Waiting.within;

import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.entente.graphql.NewVersions;
import org.entente.graphql.RecordVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RecordVersionsTest {

  @Inject RecordVersions versions;
  @Inject Vertx vertx;
  @Inject Pool pool;
  @Inject DataSource dataSource;

  @Test
  void doesNotKeepAnOldVersionForMoreThanASecond() throws SQLException {
    within(LONG, () -> versions.current().isPresent());
    Optional<RecordVersion> before = versions.current();
    RecordVersion changed = change();
    within(LEASE, () -> !versions.current().equals(before));
    within(LONG, () -> versions.current().equals(Optional.of(changed)));
  }

  @Test
  void learnsByBeingToldWithoutAsking() throws SQLException {
    RecordVersions patient = new RecordVersions(vertx, vertx, pool, new NewVersions(), LONG, LONG);
    patient.begin(new StartupEvent());
    try {
      within(LONG, () -> patient.current().isPresent());
      RecordVersion changed = change();
      within(LONG.dividedBy(2), () -> patient.current().equals(Optional.of(changed)));
    } finally {
      patient.end(new ShutdownEvent());
    }
  }

  @Test
  void learnsInAllInstances() throws SQLException {
    RecordVersions other = new RecordVersions(vertx, vertx, pool, new NewVersions(), SHORT, LEASE);
    other.begin(new StartupEvent());
    try {
      within(LONG, () -> other.current().isPresent());
      RecordVersion changed = change();
      within(LONG, () -> versions.current().equals(Optional.of(changed)));
      within(LONG, () -> other.current().equals(Optional.of(changed)));
    } finally {
      other.end(new ShutdownEvent());
    }
    within(LONG, () -> other.current().isEmpty());
  }

  @Test
  void knowsNoVersionWithoutItsConnectionAndTheLatestOnceItIsBack() throws SQLException {
    within(LONG, () -> versions.process().isPresent());
    int first = versions.process().orElseThrow();
    execute("select pg_terminate_backend(%d, 5000)".formatted(first));
    // Or it was quicker than us.
    within(
        LEASE,
        () -> versions.current().isEmpty() || !versions.process().equals(OptionalInt.of(first)));
    RecordVersion changed = change();
    within(LONG, () -> versions.current().equals(Optional.of(changed)));
    assertThat(versions.process()).isPresent().isNotEqualTo(OptionalInt.of(first));
  }

  @Test
  void learnsWhileRequestsKeepAllEventLoopsBusy() throws Exception {
    List<CompletableFuture<Void>> busy = new ArrayList<>();
    CompletableFuture<Void> rest = new CompletableFuture<>();
    try {
      for (EventExecutor loop : ((VertxInternal) vertx).getEventLoopGroup()) {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        busy.add(begun);
        loop.execute(() -> {
          begun.complete(null);
          rest.join();
        });
      }
      busy.forEach(CompletableFuture::join);
      RecordVersion changed = change();
      within(LONG, () -> versions.current().equals(Optional.of(changed)));
    } finally {
      rest.complete(null);
    }
  }

  @Test
  void learnsFromReading() throws Exception {
    RecordVersion changed = change();
    assertThat(read(versions)).isEqualTo(changed);
    within(LONG, () -> versions.current().isPresent());
    assertThat(versions.current()).contains(changed);
  }

  @Test
  void notesADatabaseThatWasSetBack() throws SQLException {
    RecordVersion changed = change();
    within(LONG, () -> versions.current().equals(Optional.of(changed)));
    RecordVersion earlier =
        new RecordVersion(changed.number() - 1, "00000000-0000-4000-8000-000000000000");
    set(earlier);
    try {
      within(LONG, () -> versions.current().equals(Optional.of(earlier)));
    } finally {
      set(changed);
    }
    within(LONG, () -> versions.current().equals(Optional.of(changed)));
  }

  @Test
  void failsSoonWhereTheDatabaseIsAway() throws IOException {
    Pool nowhere =
        PgBuilder.pool()
            // Vert.x's timer would report a failed attempt once more, when the tests are elsewhere.
            .with(new PoolOptions().setConnectionTimeout(0))
            .connectingTo(new PgConnectOptions().setHost("localhost").setPort(closedPort()))
            .using(vertx)
            .build();
    RecordVersions away =
        new RecordVersions(vertx, vertx, nowhere, new NewVersions(), SHORT, LEASE);
    away.begin(new StartupEvent());
    try {
      assertThatThrownBy(() -> read(away)).hasCauseInstanceOf(VersionUnknown.class);
      assertThat(away.current()).isEmpty();
    } finally {
      away.end(new ShutdownEvent());
      nowhere.close();
    }
  }

  /** Changes the record and says which version that made. */
  private RecordVersion change() throws SQLException {
    execute("update issue set title = title || '!' where slug = 'taiwan'");
    execute("update issue set title = rtrim(title, '!') where slug = 'taiwan'");
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select version, token from record_version")) {
      rows.next();
      return new RecordVersion(rows.getLong(1), rows.getString(2));
    }
  }

  private void set(RecordVersion version) throws SQLException {
    execute(
        "update record_version set version = %d, token = '%s'"
            .formatted(version.number(), version.token()));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static RecordVersion read(RecordVersions versions) throws Exception {
    return versions.read().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
