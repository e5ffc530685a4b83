package org.entente.graphql;

import graphql.execution.ResultPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The waves of one request: those that read the present, and one more for each past instant that
 * its entry points are read as of, since a statement reads one state of the record.
 */
public final class RequestWaves {
  private final OngoingRequest request;
  private final MentionedFields mentioned;
  private final Waves present;
  private final Map<Instant, Waves> past = new HashMap<>();
  private final Map<String, Waves> byEntryPoint = new HashMap<>();
  private boolean allAsked;

  /** Those of a request of which it is not known which fields it has. */
  RequestWaves(OngoingRequest request) {
    this(request, MentionedFields.ANY);
  }

  /**
   * Those of a request that begins.
   *
   * @param mentioned the fields of its document
   */
  public RequestWaves(OngoingRequest request, MentionedFields mentioned) {
    this.request = request;
    this.mentioned = mentioned;
    this.present = new Waves(request, null, mentioned);
  }

  /** Says that the entry points are being asked. */
  public void begin() {
    present.begin();
  }

  /** Says that all entry points have been asked. */
  public void end() {
    List<Waves> all = new ArrayList<>();
    all.add(present);
    synchronized (this) {
      allAsked = true;
      all.addAll(past.values());
    }
    all.forEach(Waves::end);
  }

  /** Those that read the present. */
  public Waves present() {
    return present;
  }

  /**
   * Has an entry point, with all below it, read as of an instant.
   *
   * @param entryPoint what it is called in the answer
   * @return those that read so
   */
  synchronized Waves readAsOf(Instant instant, String entryPoint) {
    Waves waves =
        past.computeIfAbsent(
            instant,
            _ -> {
              Waves made = new Waves(request, instant, mentioned);
              if (!allAsked) {
                made.begin();
              }
              return made;
            });
    byEntryPoint.put(entryPoint, waves);
    return waves;
  }

  /** Those that fetch for a field. */
  synchronized Waves of(ResultPath field) {
    return byEntryPoint.isEmpty()
        ? present
        : byEntryPoint.getOrDefault((String) field.toList().getFirst(), present);
  }
}
