package org.entente.endpoint.document;

import com.github.benmanes.caffeine.cache.Cache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.endpoint.request.Places;
import org.entente.endpoint.request.Refusal;
import org.entente.graphql.Reading;
import org.entente.shared.Caches;
import org.jboss.logging.Logger;

/** Documents that clients registered by their hash, shared by all instances on one database. */
// Native images: the kind of cache built below, which Caffeine looks up by its name.
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.SSMW")
@ApplicationScoped
class PersistedQueries {
  private static final Logger LOG = Logger.getLogger(PersistedQueries.class);
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final long CACHED_CHARACTERS = 10_000_000;

  /** Whoever asks waits to answer a request. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /**
   * Far more than people or tools write; so what strangers can fill the database with is bounded.
   */
  static final int LONGEST_DOCUMENT = 100_000;

  private static final String FIND =
      "select document, last_used < current_date from persisted_query where hash = $1";
  private static final String NOTE_USE =
      "update persisted_query set last_used = current_date where hash = $1 and last_used < current_date";
  private static final String KEEP =
      """
      with kept as (insert into persisted_query (hash, document) values ($1, $2) \
      on conflict (hash) do nothing returning hash) \
      select nextval('persisted_query_registered_seq') from kept\
      """;
  private static final String REMOVE_SURPLUS =
      """
      delete from persisted_query where hash in (select hash from persisted_query \
      order by last_used desc, registered, hash offset $1)\
      """;

  /** Holds only what the database gave: one that is absent may be registered at any time. */
  private final Cache<String, Known> cache =
      Caches.builder()
          .maximumWeight(CACHED_CHARACTERS)
          .weigher((String hash, Known known) -> hash.length() + known.document.length())
          .build();

  private final Reading reading;
  private final Pool pool;
  private final Places places;
  private final int maximum;

  PersistedQueries(
      Reading reading,
      Pool pool,
      Places places,
      @ConfigProperty(name = "entente.persisted-queries.maximum") int maximum) {
    this.reading = reading;
    this.pool = pool;
    this.places = places;
    this.maximum = Math.max(0, maximum);
  }

  /**
   * The document of that hash, if it is registered. Where it takes the database to tell, it fails
   * as {@link org.entente.graphql.DatabaseAway} or {@link java.util.concurrent.TimeoutException} if
   * that does not answer.
   *
   * @throws Refusal if as many requests as may be wait for the database
   */
  CompletionStage<Optional<String>> find(String sha256) {
    if (!HASH.matcher(sha256).matches()) {
      return CompletableFuture.completedStage(Optional.empty());
    }
    Known cached = cache.getIfPresent(sha256);
    if (cached != null) {
      noteUse(sha256, cached);
      return CompletableFuture.completedStage(Optional.of(cached.document));
    }
    return places
        .during(() -> stored(sha256))
        .thenApply(found -> found.stream().findFirst().map(known -> remember(sha256, known)));
  }

  private CompletionStage<List<Known>> stored(String sha256) {
    return reading
        .rows(FIND, List.of(sha256), row -> new Known(row.getString(0), !row.getBoolean(1)))
        .toCompletableFuture()
        .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Registers a document that is valid, under the hash that it has. Completes when that is done,
   * and also when it fails: whoever then asks for the document sends it once more.
   */
  CompletionStage<Void> keep(String sha256, String document) {
    if (document.length() > LONGEST_DOCUMENT || cache.getIfPresent(sha256) != null) {
      return CompletableFuture.completedStage(null);
    }
    try {
      return places.during(() -> insert(sha256, document));
    } catch (Refusal _) {
      return CompletableFuture.completedStage(null);
    }
  }

  private CompletionStage<Void> insert(String sha256, String document) {
    return pool.preparedQuery(KEEP)
        .execute(Tuple.of(sha256, document))
        .compose(this::removeSurplus)
        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .onFailure(e -> LOG.debugf(e, "The document %s was not registered", sha256))
        .<Void>mapEmpty()
        .otherwiseEmpty()
        .toCompletionStage();
  }

  /**
   * Removes those that are too many, at every so many registered ones; and leaves room for as many
   * as come until the next time.
   */
  private Future<?> removeSurplus(RowSet<Row> registered) {
    int every = Math.clamp(maximum / 10, 1, 100);
    boolean due = registered.size() > 0 && registered.iterator().next().getLong(0) % every == 0;
    return due
        ? pool.preparedQuery(REMOVE_SURPLUS).execute(Tuple.of(maximum - (every - 1)))
        : Future.succeededFuture();
  }

  private String remember(String sha256, Known known) {
    cache.put(sha256, known);
    noteUse(sha256, known);
    return known.document;
  }

  /** Once a day; nobody waits for it. */
  private void noteUse(String sha256, Known known) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    if (!known.noted.equals(today)) {
      // Should two threads be here at once, the second one's statement changes nothing.
      known.noted = today;
      pool.preparedQuery(NOTE_USE)
          .execute(Tuple.of(sha256))
          .onFailure(e -> LOG.debugf(e, "The use of the document %s was not noted", sha256));
    }
  }

  private static final class Known {
    private final String document;

    /** The day on which this instance last knew the database to have the use noted. */
    private volatile LocalDate noted;

    Known(String document, boolean notedToday) {
      this.document = document;
      this.noted = notedToday ? LocalDate.now(ZoneOffset.UTC) : LocalDate.MIN;
    }
  }
}
