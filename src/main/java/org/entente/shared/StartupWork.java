package org.entente.shared;

import java.util.concurrent.CompletionStage;

/**
 * Work that must be done on a migrated database before the application calls itself ready, such as
 * loading tables of facts. Every CDI bean of this type is found and run, one after another.
 *
 * <p>A failed work is tried again with all others after a pause, so {@link #run()} must change
 * nothing when it has already succeeded.
 */
public interface StartupWork {

  /** Completes the sentence "Start-up work failed: …", for example "load the countries". */
  String name();

  /** Lower runs first. Works that need another's rows take a higher number than it. */
  int order();

  /**
   * Starts the work. Called on a fresh duplicated Vert.x context, so Panache and Hibernate Reactive
   * work; must not block it.
   */
  CompletionStage<?> run();
}
