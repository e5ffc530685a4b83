package org.entente.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.claim.RecordProblem;

/**
 * Wikidata's ids of the positions in a folder, by the titles that its holders' files use. Those
 * leave off the country: "President" there is "President of the People's Republic of China" here. A
 * title that fits several positions has no id.
 */
final class PositionKeys {
  private static final Pattern COUNTRY =
      Pattern.compile(
          "(?: of| in|,)? (?:the )?(?:republic of |kingdom of )?%s$"
              .formatted(CountryWords.bundled().namePattern().pattern()),
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BEFORE =
      Pattern.compile("^%s ".formatted(CountryWords.bundled().namePattern().pattern()));
  private static final String SEVERAL = "";

  private final KeptTexts kept = new KeptTexts("the titles of the positions beside it");
  private final Map<String, String> ids = new HashMap<>();

  private PositionKeys() {}

  /**
   * Of the folder in which a file lies; none where it holds no file of positions.
   *
   * @throws RecordProblem if they cannot be read: without them positions would get other keys
   */
  static PositionKeys beside(Path file) {
    PositionKeys keys = new PositionKeys();
    try {
      keys.read(beside(file, "positions.csv"), PositionRows.COLUMNS, "id", "position");
      keys.read(beside(file, "position-info.csv"), PositionRows.INFO, "position", "positionLabel");
    } catch (IOException e) {
      throw new RecordProblem("the positions beside it " + UnreadFile.reason(e));
    }
    keys.kept.check();
    return keys;
  }

  /** The file of that name, which may be in capitals. */
  private static Path beside(Path file, String name) {
    Path small = file.resolveSibling(name);
    return Files.exists(small, LinkOption.NOFOLLOW_LINKS)
        ? small
        : file.resolveSibling(name.toUpperCase(Locale.ROOT));
  }

  private void read(Path file, CsvColumns columns, String id, String title) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      new CsvFile(file, new Unheard())
          .read(columns, row -> add(row.required(id), row.required(title)));
    }
  }

  private void add(String id, String title) {
    put(title, id);
    put(COUNTRY.matcher(title).replaceFirst(""), id);
    put(BEFORE.matcher(title).replaceFirst(""), id);
  }

  private void put(String title, String id) {
    kept.add(title);
    ids.merge(title.toLowerCase(Locale.ROOT), id, (a, b) -> a.equals(b) ? a : SEVERAL);
  }

  Optional<String> id(String title) {
    return Optional.ofNullable(ids.get(title.toLowerCase(Locale.ROOT))).filter(i -> !i.isEmpty());
  }
}
