package org.entente.identity;

import org.entente.graphql.RecordKind;

/**
 * A record of ours that its source no longer has.
 *
 * @param key by which people name it
 * @param title what it is called
 */
public record DroppedRecord(RecordKind kind, String key, String title, Fate fate) {
  /** Whether it stays on record. */
  public boolean stays() {
    return fate != Fate.WITHDRAWN;
  }

  @Override
  public String toString() {
    String name = "%s %s (%s)".formatted(kind.noun(), key, title);
    return stays() ? name + ": " + fate.reason() : name;
  }
}
