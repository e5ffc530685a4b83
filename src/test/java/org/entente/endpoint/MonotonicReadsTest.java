package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.entente.endpoint.version.RecordVersions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Some count up in a row of the record while others ask for it, all at random moments. What anybody
 * was told, or what this instance knows to be committed, is the least that may be told afterwards.
 */
@QuarkusTest
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class MonotonicReadsTest {
  private static final int WRITES = 10_000;
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int WRITERS = 2;
  private static final int READERS = 4;
  private static final int LONGEST_PAUSE = 1_500_000;

  private static final String SET = "update issue set title = $1 where slug = 'taiwan'";
  private static final String COUNT =
      "update issue set title = title::int + 1 where slug = 'taiwan' returning title::int";

  private interface Step {
    void take() throws Exception;
  }

  @Inject Pool pool;
  @Inject RecordVersions versions;

  private final AtomicInteger writes = new AtomicInteger();
  private String title = "";

  @BeforeEach
  void begin() throws Exception {
    title =
        await(pool.query("select title from issue where slug = 'taiwan'").execute())
            .iterator()
            .next()
            .getString(0);
    await(pool.preparedQuery(SET).execute(Tuple.of("0")));
    await(versions.read());
  }

  @AfterEach
  void restore() throws Exception {
    await(pool.preparedQuery(SET).execute(Tuple.of(title)));
    await(versions.read());
  }

  @Test
  void neverShowsAnOldAnswerAfterANewerOne() throws Exception {
    long seed = System.nanoTime();
    CountReads reads =
        new CountReads(URI.create("http://localhost:%d/graphql".formatted(RestAssured.port)));
    List<Callable<Void>> all = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      Random random = new Random(seed + i);
      all.add(() -> untilWritten(() -> write(random, reads)));
    }
    for (int i = WRITERS; i < WRITERS + READERS; i++) {
      Random random = new Random(seed + i);
      Map<String, String> seen = new HashMap<>();
      all.add(() -> untilWritten(() -> read(random, reads, seen)));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
      for (var done : threads.invokeAll(all)) {
        done.get();
      }
    }
    System.out.printf("Seed %d, %s%n", seed, reads);
    // Or it would not be about the cache.
    assertThat(reads.unchanged()).isGreaterThan(100);
    assertThat(reads.repeated()).isGreaterThan(100);
  }

  /** Until all have been written, a minute is over, or somebody has failed. */
  private Void untilWritten(Step step) throws Exception {
    long end = System.nanoTime() + LONGEST.toNanos();
    try {
      while (writes.get() < WRITES && System.nanoTime() < end) {
        step.take();
      }
      return null;
    } finally {
      writes.set(WRITES);
    }
  }

  private void write(Random random, CountReads reads) throws Exception {
    writes.incrementAndGet();
    int count = random.nextBoolean() ? await(count(pool)) : countSlowly(random);
    if (random.nextBoolean() && await(versions.read().handle((_, failure) -> failure == null))) {
      reads.expect(count);
    }
    pause(random);
  }

  private int countSlowly(Random random) throws Exception {
    return await(
        pool.withTransaction(connection ->
            count(connection)
                .compose(counted ->
                    connection
                        .query("select pg_sleep(%d / 1e6)".formatted(random.nextInt(2_000)))
                        .execute()
                        .map(counted))));
  }

  private static Future<Integer> count(SqlClient database) {
    return database.query(COUNT).execute().map(rows -> rows.iterator().next().getInteger(0));
  }

  private void read(Random random, CountReads reads, Map<String, String> seen) throws Exception {
    reads.read(random, seen);
    if (random.nextInt(4) == 0) {
      pause(random);
    }
  }

  private static void pause(Random random) {
    LockSupport.parkNanos(random.nextInt(LONGEST_PAUSE));
  }

  private static <T> T await(Future<T> future) throws Exception {
    return await(future.toCompletionStage());
  }

  private static <T> T await(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
  }
}
