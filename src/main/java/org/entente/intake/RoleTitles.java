package org.entente.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The titles of chiefs of mission to countries, which POCOM keeps in a folder of their own. */
final class RoleTitles {
  private static final String FOLDER = "roles-country-chiefs";
  private static final Map<Path, RoleTitles> BESIDE = new ConcurrentHashMap<>();

  private final Map<String, String> titles = new HashMap<>();

  private RoleTitles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try {
      for (Path file : FormatFiles.of(folder, file -> file.toString().endsWith(".xml"))) {
        new XmlFile(file, Set.of("role"), new Unheard()).read((role, _) -> add(role));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(XmlRecord role) {
    titles.put(role.required("id"), role.required("names", "singular"));
  }

  /** Those that lie beside a file of missions; read once for each folder. */
  static RoleTitles beside(Path mission) {
    Path folder = mission.toAbsolutePath().normalize().resolveSibling("../" + FOLDER).normalize();
    return BESIDE.computeIfAbsent(folder, RoleTitles::new);
  }

  /** The title of a role; made of its id where no file has it. */
  String title(String role) {
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
