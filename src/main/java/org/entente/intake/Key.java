package org.entente.intake;

import java.util.Locale;

/**
 * A source's own stable key of a record: {@code pocom:blinken-antony-j}, {@code wikidata:Q15031}.
 * The same key is the same record, whichever file names it.
 *
 * @param scheme whose key it is, in lower case
 * @param value never blank
 */
record Key(String scheme, String value) {
  /** Refuses a key that says nothing. */
  Key {
    if (value.isBlank()) {
      throw new RecordProblem("the id is empty");
    }
    if (!scheme.equals(scheme.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(scheme);
    }
  }

  /** The key of a part of the record, as the talks during a trip. */
  Key part(String name) {
    return new Key(scheme, value + "/" + name);
  }

  @Override
  public String toString() {
    return scheme + ":" + value;
  }
}
