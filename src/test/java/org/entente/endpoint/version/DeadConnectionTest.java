package org.entente.endpoint.version;

import static org.entente.endpoint.Waiting.LEASE;
import static org.entente.endpoint.Waiting.LONG;
import static org.entente.endpoint.Waiting.SHORT;
import static org.entente.endpoint.Waiting.within;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.entente.graphql.NewVersions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A connection over which nothing comes any more, though nobody closed it. */
@QuarkusTest
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class DeadConnectionTest {
  @Inject Vertx vertx;
  @Inject Config config;

  private final List<NetSocket> sockets = new CopyOnWriteArrayList<>();

  @Test
  void countsForASecondOnlyAndIsReplaced() throws Exception {
    PgConnectOptions database = PgConnectOptions.fromUri(setting("reactive.url"));
    NetServer between = vertx.createNetServer().connectHandler(client -> pass(client, database));
    int port = await(between.listen(0, "localhost")).actualPort();
    Pool pool =
        PgBuilder.pool()
            .with(new PoolOptions().setConnectionTimeout(0))
            .connectingTo(
                new PgConnectOptions(database)
                    .setHost("localhost")
                    .setPort(port)
                    .setUser(setting("username"))
                    .setPassword(setting("password")))
            .using(vertx)
            .build();
    RecordVersions versions =
        new RecordVersions(vertx, vertx, pool, new NewVersions(), SHORT, LEASE);
    versions.begin(new StartupEvent());
    try {
      within(LONG, () -> versions.process().isPresent());
      int first = versions.process().orElseThrow();
      sockets.forEach(NetSocket::pause);
      within(LEASE.plus(LEASE), () -> versions.current().isEmpty());
      within(LONG, () -> versions.process().isPresent() && versions.process().getAsInt() != first);
      within(LONG, () -> versions.current().isPresent());
    } finally {
      versions.end(new ShutdownEvent());
      sockets.forEach(NetSocket::close);
      await(pool.close());
      await(between.close());
    }
  }

  private void pass(NetSocket client, PgConnectOptions database) {
    client.pause();
    vertx
        .createNetClient()
        .connect(database.getPort(), database.getHost())
        .onSuccess(server -> {
          sockets.addAll(List.of(client, server));
          pipe(client, server);
          pipe(server, client);
          client.resume();
        });
  }

  private static void pipe(NetSocket from, NetSocket to) {
    from.handler(to::write);
    from.closeHandler(_ -> to.close());
  }

  private String setting(String name) {
    return config.getValue("quarkus.datasource." + name, String.class);
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }
}
