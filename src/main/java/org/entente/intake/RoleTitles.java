package org.entente.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.claim.RecordProblem;

/** The titles of chiefs of mission to countries, which POCOM keeps in a folder of their own. */
final class RoleTitles {
  private static final String FOLDER = "roles-country-chiefs";
  private static final Map<Path, RoleTitles> BESIDE = new ConcurrentHashMap<>();

  private final KeptTexts kept = new KeptTexts("the titles in " + FOLDER);
  private final Map<String, String> titles = new HashMap<>();
  private String problem = "";

  private RoleTitles(Path folder) {
    if (Files.isDirectory(folder)) {
      FormatFiles files = FormatFiles.of(folder, file -> FormatFiles.endsWith(file, ".xml"));
      files.problems().forEach(refusal -> problem = refusal.toString());
      files.files().forEach(this::read);
    }
  }

  private void read(Path file) {
    try {
      new XmlFile(file, Set.of("role"), new Unheard()).read((role, _) -> add(role));
    } catch (IOException e) {
      problem = file + " " + UnreadFile.reason(e);
    }
  }

  private void add(XmlRecord role) {
    String title = role.required("names", "singular");
    kept.add(title);
    titles.put(role.required("id"), title);
  }

  /** Those that lie beside a file of missions; read once for each folder. */
  static RoleTitles beside(Path mission) {
    Path folder = mission.toAbsolutePath().normalize().resolveSibling("../" + FOLDER).normalize();
    return BESIDE.computeIfAbsent(folder, RoleTitles::new);
  }

  /**
   * The title of a role; made of its id where no file has it.
   *
   * @throws RecordProblem if not all files could be read
   */
  String title(String role) {
    if (!problem.isEmpty()) {
      throw new RecordProblem(problem);
    }
    kept.check();
    return titles.getOrDefault(role, words(role));
  }

  /** An id such as {@code deputy-secretary} in words. */
  static String words(String id) {
    StringBuilder words = new StringBuilder();
    for (String word : id.split("-", -1)) {
      words.append(words.isEmpty() ? "" : " ").append(capital(word));
    }
    return words.toString();
  }

  private static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
