package org.entente.intake;

import java.util.List;

/**
 * One record of a file, which is taken whole or not at all.
 *
 * @param place where it begins
 * @param claims those that others refer to first; never empty
 */
record SourceRecord(Place place, SourceDescription source, List<Claim> claims) {
  /** Copies the list. */
  SourceRecord {
    claims = List.copyOf(claims);
  }
}
