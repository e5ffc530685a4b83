package org.entente.execution;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.graphql.RecordedAsOf;
import org.entente.graphql.RequestWaves;
import org.entente.graphql.Selection;
import org.entente.graphql.Waves;

/**
 * One execution of a query. A field is read of all objects of a level together; what has to be
 * fetched for it comes with the next wave, and then the level below is read.
 */
final class QueryRun {
  private final GivenArguments given;
  private final RequestWaves waves;
  private final Completion completion;
  private final CompletableFuture<ExecutionResult> result = new CompletableFuture<>();
  private final FetchedObject root;
  private int underWay;

  /**
   * @param plan of the entry points
   */
  QueryRun(PlannedObject plan, GivenArguments given, Concretes concretes, RequestWaves waves) {
    this.given = given;
    this.waves = waves;
    this.completion = new Completion(concretes);
    this.root = new FetchedObject(plan, null, null);
  }

  /** Reads all that is planned. Never completes if the request is cancelled. */
  CompletionStage<ExecutionResult> start() {
    attempt(this::enterAll);
    return result;
  }

  /** Has something done. A fault of ours ends the run, or the answer would never come. */
  private void attempt(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  private void enterAll() {
    begin();
    // The first wave waits until all entry points have been asked.
    waves.begin();
    for (int i = 0; i < root.plan().size(); i++) {
      enter(new FieldReading(root.plan().field(i), i, List.of(root)));
    }
    waves.end();
    end();
  }

  private void enter(FieldReading entry) {
    Waves fetching = waves.present();
    try {
      Map<String, Object> arguments = given.of(entry.field);
      fetching = RecordedAsOf.of(waves, arguments, entry.field.name());
      entry.with(entry.field.javaArguments(arguments));
    } catch (Exception e) {
      entry.fail(e);
    }
    Waves those = fetching;
    those.during(() -> read(entry, those));
  }

  /** Reads all that is selected of objects of one type. */
  private void read(List<FetchedObject> objects, Waves fetching) {
    PlannedObject plan = objects.getFirst().plan();
    for (int i = 0; i < plan.size(); i++) {
      FieldReading reading = new FieldReading(plan.field(i), i, objects);
      try {
        reading.with(plan.field(i).javaArguments(given));
      } catch (Exception e) {
        reading.fail(e);
      }
      read(reading, fetching);
    }
  }

  private void read(FieldReading reading, Waves fetching) {
    int promised = Selection.during(reading.field::selects, reading::read);
    if (promised == 0) {
      complete(reading, fetching);
      return;
    }
    begin();
    AtomicInteger left = new AtomicInteger(promised);
    reading.onEach(() -> {
      if (left.decrementAndGet() == 0) {
        attempt(() -> {
          fetching.during(() -> complete(reading, fetching));
          end();
        });
      }
    });
  }

  private synchronized void complete(FieldReading reading, Waves fetching) {
    Map<PlannedObject, List<FetchedObject>> below = new LinkedHashMap<>();
    completion.complete(reading, below);
    below.values().forEach(objects -> read(objects, fetching));
  }

  private synchronized void begin() {
    underWay++;
  }

  private void end() {
    synchronized (this) {
      if (--underWay > 0) {
        return;
      }
    }
    result.complete(
        ExecutionResultImpl.newExecutionResult()
            .data(completion.settled(root))
            .errors(completion.errors())
            .build());
  }
}
