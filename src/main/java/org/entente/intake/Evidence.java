package org.entente.intake;

import org.jspecify.annotations.Nullable;

/**
 * Where a claim stands in its source, and in which words.
 *
 * @param locator where in the source, as a citation gives it
 * @param quotation the source's own text, whole; null where it has none beside the fields
 */
record Evidence(String locator, @Nullable String quotation) {
  Evidence(String locator) {
    this(locator, null);
  }
}
