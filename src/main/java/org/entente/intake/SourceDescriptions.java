package org.entente.intake;

import java.util.Map;
import org.entente.claim.SourceDescription;

/** The datasets that the formats are of, each in the edition for which its reader was made. */
final class SourceDescriptions {
  static final SourceDescription VISITS =
      historian("visits", "Visits to the United States by foreign leaders", "2026-06-26");
  static final SourceDescription TRAVELS =
      historian("travels", "Travels abroad of the President and Secretary of State", "2026-07-18");
  static final SourceDescription POCOM =
      historian("pocom", "Principal officers and chiefs of mission", "2026-06-20");

  /** The tables of facts rest on the same, under the same slug. */
  static final SourceDescription TERRITORIES =
      historian("gsh", "Geospatial history: territories", "2026-02-23");

  /** GDELT's terms allow any use that cites the project and links to it. */
  static final SourceDescription GDELT =
      SourceDescription.dataset(
              "gdelt-events",
              "The GDELT Project",
              "GDELT event database",
              "https://www.gdeltproject.org/",
              "GDELT terms of use",
              "2013/..")
          .codedByMachine();

  private static final String HOLDERS_URL = "https://github.com/every-politician-scrapers/";
  private static final String UNDATED = "2022/2023";

  /** The day of each snapshot of office holders, by its folder. */
  private static final Map<String, String> SNAPSHOTS =
      Map.ofEntries(
          Map.entry("australia-cabinet", "2022-07-30"),
          Map.entry("china-ministers", "2022-07-23"),
          Map.entry("france-cabinet", "2022-07-23"),
          Map.entry("india-ministers", "2022-07-23"),
          Map.entry("indonesia-ministers", "2022-07-31"),
          Map.entry("japan-ministers", "2022-07-24"),
          Map.entry("philippines-ministers", "2022-07-30"),
          Map.entry("russia-cabinet", "2022-08-03"),
          Map.entry("south-korea-ministers", "2022-08-03"),
          Map.entry("taiwan", "2023-01-11"),
          Map.entry("united-kingdom-cabinet", "2022-07-23"),
          Map.entry("us-cabinet", "2022-08-03"),
          Map.entry("vietnam", "2022-07-22"),
          Map.entry("world", "2023-01-10"),
          Map.entry("world-leaders-2021", "2022-10-10"));

  private SourceDescriptions() {}

  /** A snapshot of office holders, by its folder's name. */
  static SourceDescription holders(String folder) {
    return SourceDescription.dataset(
        "wikidata-" + folder,
        "Wikidata",
        "Office holders (every-politician-scrapers/%s)".formatted(folder),
        HOLDERS_URL + folder,
        "CC0-1.0",
        SNAPSHOTS.getOrDefault(folder, UNDATED));
  }

  private static SourceDescription historian(String repository, String title, String date) {
    return SourceDescription.dataset(
        "historyatstate-" + repository,
        "Office of the Historian, US Department of State",
        title,
        "https://github.com/HistoryAtState/" + repository,
        "CC0-1.0",
        date);
  }
}
