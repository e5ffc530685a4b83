package org.entente.party;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Other people's records, which lie beside the project's tree where somebody has put them. */
public final class SharedData {
  private static final Path PLACE = Path.of("../shared/data");
  private static final Pattern CELL = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(,|$)");

  private SharedData() {}

  /** Skips the test where the records are not there. */
  public static Path folder(String name) {
    Path folder = PLACE.resolve(name);
    assumeTrue(Files.isDirectory(folder), () -> "skipped: there is no " + folder.toAbsolutePath());
    return folder;
  }

  /** The rows of a CSV file by the names of its columns. No cell of these files has a line end. */
  static List<Map<String, String>> rows(Path csv) throws IOException {
    List<String> lines = Files.readAllLines(csv);
    List<String> columns = cells(lines.getFirst());
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    Matcher cell = CELL.matcher(line);
    boolean more = true;
    while (more && cell.find()) {
      String quoted = cell.group(1);
      cells.add(quoted == null ? cell.group(2) : quoted.replace("\"\"", "\""));
      more = cell.group(3).equals(",");
    }
    return cells;
  }

  /** The distinct texts of an element in all XML files below a folder. */
  static Set<String> texts(Path folder, String element) throws IOException {
    return texts(folder, element, _ -> true);
  }

  /** As {@link #texts(Path, String)}, of files whose content is wanted. */
  static Set<String> texts(Path folder, String element, Predicate<String> wanted)
      throws IOException {
    Pattern text = Pattern.compile("<%1$s(?: [^>]*)?>([^<]+)</%1$s>".formatted(element));
    Set<String> texts = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).toList()) {
        String content = Files.readString(file);
        if (wanted.test(content)) {
          text.matcher(content).results().forEach(found -> texts.add(plain(found.group(1))));
        }
      }
    }
    return texts;
  }

  private static String plain(String xml) {
    return xml.replace("&amp;", "&").replace("&apos;", "'").replaceAll("\\s+", " ").strip();
  }
}
