package org.entente.identity;

import java.util.Optional;
import org.entente.claim.NamedOfficial;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/** Finds the official whom a text names. */
interface NamedOfficials {

  /**
   * Who it is.
   *
   * @param official the slug of one on record, or a key under which one is to be put on record
   * @param post the slug of the post held then, where it is known
   */
  record Found(String official, @Nullable String post) {
    boolean isKey() {
      return official.contains(":");
    }
  }

  /** Empty where it is not sure. */
  Optional<Found> find(NamedOfficial called, String party, EdtfDate date);
}
