package org.entente.intake;

import org.entente.shared.EdtfDate;
import org.entente.source.SourceKind;

/**
 * The dataset that a record comes from.
 *
 * @param slug its readable key among our sources
 * @param licence of its content, by its SPDX identifier where there is one
 * @param date the edition for which this reader was made
 */
record SourceDescription(
    String slug,
    SourceKind kind,
    String publisher,
    String title,
    String url,
    String licence,
    EdtfDate date) {

  private static final String HISTORIAN = "Office of the Historian, US Department of State";
  private static final String CC0 = "CC0-1.0";

  static final SourceDescription VISITS =
      historian("visits", "Visits to the United States by foreign leaders", "2026-06-26");
  static final SourceDescription TRAVELS =
      historian(
          "travels", "Travels abroad of the President and the Secretary of State", "2026-07-18");
  static final SourceDescription POCOM =
      historian("pocom", "Principal officers and chiefs of mission", "2026-06-20");

  /** The tables of facts rest on the same, hence the same slug and title. */
  static final SourceDescription TERRITORIES =
      historian("gsh", "Geospatial history: territories", "2026-02-23");

  private static SourceDescription historian(String repository, String title, String date) {
    return dataset(
        "historyatstate-" + repository,
        HISTORIAN,
        title,
        "https://github.com/HistoryAtState/" + repository,
        CC0,
        date);
  }

  static SourceDescription dataset(
      String slug, String publisher, String title, String url, String licence, String date) {
    return new SourceDescription(
        slug, SourceKind.DATASET, publisher, title, url, licence, EdtfDate.parse(date));
  }
}
