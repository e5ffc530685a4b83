package org.entente.claim;

import org.entente.shared.EdtfDate;
import org.entente.source.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * The dataset that a record comes from.
 *
 * @param slug its readable key among our sources
 * @param url where it is published; null where that is not told
 * @param licence of its content, by its SPDX identifier where there is one; null where it is not
 *     told
 * @param date the edition for which this reader was made
 * @param machineCoded whether a program found in texts what it says, and nobody checked it
 */
public record SourceDescription(
    String slug,
    SourceKind kind,
    String publisher,
    String title,
    @Nullable String url,
    @Nullable String licence,
    EdtfDate date,
    boolean machineCoded) {

  /** A dataset, by what it is called there. */
  public static SourceDescription dataset(
      String slug, String publisher, String title, String url, String licence, String date) {
    return new SourceDescription(
        slug, SourceKind.DATASET, publisher, title, url, licence, EdtfDate.parse(date), false);
  }

  /** The same, of a dataset that a program coded. */
  public SourceDescription codedByMachine() {
    return new SourceDescription(slug, kind, publisher, title, url, licence, date, true);
  }
}
