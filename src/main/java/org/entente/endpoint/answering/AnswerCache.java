package org.entente.endpoint.answering;

import com.github.benmanes.caffeine.cache.Cache;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.graphql.RecordVersion;
import org.entente.shared.Caches;
import org.jspecify.annotations.Nullable;

/** Finished answers, each of one version of the record, up to so much memory. */
@Singleton
class AnswerCache {
  /** What an entry takes besides its body, and the share of it that its compressed forms take. */
  private static final int OVERHEAD = 500;

  private static final int COMPRESSED = 2;

  private final Cache<Key, Entry> cache;
  private final long limit;

  AnswerCache(@ConfigProperty(name = "entente.cache.size") MemorySize size) {
    this.limit = size.asLongValue();
    this.cache =
        Caches.builder()
            .maximumWeight(limit)
            .weigher((Key _, Entry entry) -> weight(entry.answer))
            .build();
  }

  /** What was answered to that request in that version, unless it holds for another day only. */
  Optional<Answer> find(RequestKey request, RecordVersion version) {
    Entry entry = cache.getIfPresent(new Key(request.digest(), version.token()));
    return entry != null && (entry.day == null || entry.day.equals(LocalDate.now(ZoneOffset.UTC)))
        ? Optional.of(entry.answer)
        : Optional.empty();
  }

  /**
   * Keeps an answer, unless the cache may take no memory.
   *
   * @param day the only one for which the answer holds; null if it holds for any
   */
  void keep(RequestKey request, RecordVersion version, @Nullable LocalDate day, Answer answer) {
    if (limit > 0) {
      cache.put(new Key(request.digest(), version.token()), new Entry(answer, day));
    }
  }

  long entries() {
    return cache.estimatedSize();
  }

  /** Bytes that the entries take, by the same estimate as their limit. */
  long size() {
    return cache.policy().eviction().orElseThrow().weightedSize().orElse(0);
  }

  long limit() {
    return limit;
  }

  private static int weight(Answer answer) {
    int body = answer.body().length;
    return OVERHEAD + body + body / COMPRESSED;
  }

  private record Key(String request, String version) {}

  private record Entry(Answer answer, @Nullable LocalDate day) {}
}
