package org.entente.claim;

import java.util.List;

/**
 * One record of a file, which is taken whole or not at all.
 *
 * @param place where it begins
 * @param claims those that others refer to first; never empty
 */
public record SourceRecord(Place place, SourceDescription source, List<Claim> claims) {
  /** Copies the list. */
  public SourceRecord {
    claims = List.copyOf(claims);
  }

  /** The characters of all that it claims, counted until they are more than that. */
  public int size(int most) {
    int size = 0;
    for (Claim claim : claims) {
      size += Math.min(most + 1 - size, claim.toString().length());
    }
    return size;
  }
}
