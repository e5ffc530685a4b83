package org.entente.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers keys, and fetches what belongs to them together. Not safe for use by several threads. */
final class Batch<V> {
  /** Keeps the array parameter of one statement at a size that PostgreSQL plans well. */
  private static final int LARGEST = 2_000;

  private final Function<List<Long>, CompletionStage<List<V>>> fetch;

  /** What has come otherwise, and need not be fetched; it may become more. */
  private final Map<Long, V> known;

  private final boolean late;

  private final Map<Long, CompletableFuture<V>> values = new HashMap<>();
  private final List<Long> asked = new ArrayList<>();

  /**
   * @param late whether it waits for a wave in which nothing else may ask for more of it
   */
  Batch(Function<List<Long>, CompletionStage<List<V>>> fetch, Map<Long, V> known, boolean late) {
    this.fetch = fetch;
    this.known = known;
    this.late = late;
  }

  boolean isLate() {
    return late;
  }

  /** The key's value, which the next fetching gives if none before did. */
  CompletionStage<V> ask(long key) {
    V value = known.get(key);
    if (value != null) {
      return CompletableFuture.completedFuture(value);
    }
    return values.computeIfAbsent(
        key,
        _ -> {
          asked.add(key);
          return new CompletableFuture<>();
        });
  }

  /** What gives all that was asked for before it was known. */
  List<Runnable> settled() {
    if (asked.isEmpty()) {
      return List.of();
    }
    List<Runnable> settled = new ArrayList<>();
    asked.removeIf(key -> {
      V value = known.get(key);
      CompletableFuture<V> future = values.get(key);
      return value != null && future != null && settled.add(() -> future.complete(value));
    });
    return settled;
  }

  /** What fetches all that was asked for since last time. */
  List<Runnable> next() {
    if (asked.isEmpty()) {
      return List.of();
    }
    List<Runnable> fetches = new ArrayList<>();
    for (int begin = 0; begin < asked.size(); begin += LARGEST) {
      List<Long> keys = List.copyOf(asked.subList(begin, Math.min(begin + LARGEST, asked.size())));
      List<CompletableFuture<V>> futures = keys.stream().map(values::get).toList();
      fetches.add(() -> fetch(keys, futures));
    }
    asked.clear();
    return fetches;
  }

  private void fetch(List<Long> keys, List<CompletableFuture<V>> futures) {
    CompletionStage<List<V>> fetched;
    try {
      fetched = fetch.apply(keys);
    } catch (RuntimeException e) {
      fetched = CompletableFuture.failedFuture(e);
    }
    fetched.whenComplete((found, failure) -> complete(futures, found, failure));
  }

  private static <V> void complete(
      List<CompletableFuture<V>> futures, @Nullable List<V> found, @Nullable Throwable failure) {
    for (int i = 0; i < futures.size(); i++) {
      if (found == null) {
        futures.get(i).completeExceptionally(cause(failure));
      } else {
        futures.get(i).complete(found.get(i));
      }
    }
  }

  private static Throwable cause(@Nullable Throwable failure) {
    Throwable cause = failure instanceof CompletionException e ? e.getCause() : failure;
    return cause == null ? new IllegalStateException("nothing was fetched") : cause;
  }
}
