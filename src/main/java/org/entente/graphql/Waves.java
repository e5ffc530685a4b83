package org.entente.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fetches in waves what the fields of one request ask for: whatever is asked for while statements
 * are under way goes out together when the last of them is done. So a request needs the same
 * statements however fast each of them comes back.
 */
public final class Waves {
  private static final ThreadLocal<@Nullable Waves> CURRENT = new ThreadLocal<>();

  /** By names; they remember what they fetched, so nothing is fetched twice in a request. */
  private final Map<String, Batch<?>> batches = new LinkedHashMap<>();

  /** What came joined with others, by its numbers. */
  private final IdentityHashMap<StoredTable<?>, Map<Long, Object>> joined = new IdentityHashMap<>();

  private final OngoingRequest request;
  private final @Nullable Instant asOf;
  private final MentionedFields mentioned;
  private volatile @Nullable SharedConnection connection;
  private volatile boolean last;
  private int underWay;

  /**
   * @param asOf the instant of which the record's state is read; null for the present
   * @param mentioned the fields that may be read
   */
  Waves(OngoingRequest request, @Nullable Instant asOf, MentionedFields mentioned) {
    this.request = request;
    this.asOf = asOf;
    this.mentioned = mentioned;
  }

  /** Those of the request that this thread works for; new ones where it works for none. */
  static Waves current() {
    Waves current = CURRENT.get();
    if (current != null) {
      return current;
    }
    DataFetchingEnvironment environment = Selection.environment();
    RequestWaves waves =
        environment == null ? null : environment.getGraphQlContext().get(RequestWaves.class);
    return environment == null || waves == null
        ? new Waves(new OngoingRequest(), null, MentionedFields.ANY)
        : waves.of(environment.getExecutionStepInfo().getPath());
  }

  /** The instant of which they read the record's state; null for the present. */
  @Nullable Instant asOf() {
    return asOf;
  }

  /** The fields that may be read of what they fetch. */
  MentionedFields mentioned() {
    return mentioned;
  }

  /** What they fetch for. */
  OngoingRequest request() {
    return request;
  }

  /**
   * Fetches by a batch, together with all others that ask the same of other keys.
   *
   * @param name what the batch fetches, with all that it depends on but the keys
   * @param fetch takes the keys, gives a value for each in their order
   */
  <V> CompletionStage<V> load(
      String name, Function<List<Long>, CompletionStage<List<V>>> fetch, long key) {
    return load(name, () -> new Batch<>(fetch, Map.of(), false), key);
  }

  /**
   * As {@link #load(String, Function, long)}, but with a later wave as long as others of this one
   * may ask for more of the same.
   */
  <V> CompletionStage<V> loadLate(
      String name, Function<List<Long>, CompletionStage<List<V>>> fetch, long key) {
    return load(name, () -> new Batch<>(fetch, Map.of(), true), key);
  }

  @SuppressWarnings("unchecked") // A name always goes with the same type.
  private <V> CompletionStage<V> load(String name, Supplier<Batch<V>> made, long key) {
    begin();
    try {
      synchronized (this) {
        return ((Batch<V>) batches.computeIfAbsent(name, _ -> made.get())).ask(key);
      }
    } finally {
      end();
    }
  }

  /** Fetches what stands there, as {@link #load(String, Function, long)}, unless it is kept. */
  <T> CompletionStage<T> load(
      StoredTable<T> table, Function<List<Long>, CompletionStage<List<T>>> fetch, long id) {
    return load(table.byIds(mentioned), () -> new Batch<>(fetch, kept(table), false), id);
  }

  /** Keeps what came joined with what refers to it, unless it is kept already. */
  synchronized <T> void keep(StoredTable<T> table, long id, Supplier<T> read) {
    kept(table).computeIfAbsent(id, _ -> read.get());
  }

  @SuppressWarnings("unchecked") // What stands in a table is of its type.
  private synchronized <T> Map<Long, T> kept(StoredTable<T> table) {
    return (Map<Long, T>) joined.computeIfAbsent(table, _ -> new HashMap<>());
  }

  /** Has something done that asks for what comes with the next wave. */
  public void during(Runnable work) {
    begin();
    runAndEnd(work);
  }

  /** Says that something is under way that may ask for more. */
  synchronized void begin() {
    underWay++;
  }

  /** Says that something which was under way is done, and has asked for all that it needs. */
  void end() {
    List<Runnable> wave;
    synchronized (this) {
      if (--underWay > 0) {
        return;
      }
      wave = next();
      if (wave.isEmpty()) {
        return;
      }
      underWay++;
    }
    runAndEnd(() -> fetch(wave));
  }

  /**
   * First gives what came joined after it had been asked for, which may ask for more: else the
   * statements of the wave would depend on which of those before came first.
   */
  private List<Runnable> next() {
    List<Runnable> settled = ofBatches(Batch::settled);
    if (!settled.isEmpty()) {
      return settled;
    }
    List<Runnable> early = ofBatches(batch -> batch.isLate() ? List.of() : batch.next());
    return early.isEmpty() ? ofBatches(Batch::next) : early;
  }

  private List<Runnable> ofBatches(Function<Batch<?>, List<Runnable>> work) {
    List<Runnable> all = new ArrayList<>();
    for (Batch<?> batch : batches.values()) {
      all.addAll(work.apply(batch));
    }
    return all;
  }

  private void fetch(List<Runnable> wave) {
    SharedConnection shared = new SharedConnection();
    connection = shared;
    try {
      wave.subList(0, wave.size() - 1).forEach(Runnable::run);
      last = true;
      wave.getLast().run();
    } finally {
      connection = null;
      last = false;
      shared.release();
    }
  }

  /** What the statements of the wave share that is being fetched; null where none is. */
  @Nullable SharedConnection connection() {
    return connection;
  }

  /** Whether what is fetched now is the last that is under way. */
  boolean isLast() {
    return last;
  }

  /** Runs what works for this request, and says that it is done. */
  void runAndEnd(Runnable work) {
    Waves before = CURRENT.get();
    CURRENT.set(this);
    try {
      work.run();
    } finally {
      CURRENT.set(before);
      end();
    }
  }
}
