package org.entente.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.identity.Coverage;

/**
 * What a command asks to import.
 *
 * @param paths by the names of the formats, in the order of the command
 * @param coverage what is said of the paths of a format; nothing where they may be a part
 */
record ImportArguments(Map<String, List<Path>> paths, Map<String, Coverage> coverage) {
  static final String DOSSIERS = "dossiers";

  /** Stands behind a format. */
  static final String COMPLETE = "--complete";

  /** The same, however much is gone. */
  static final String COMPLETE_ALL = COMPLETE + "=all";

  /**
   * Reads formats, each followed by its files and folders.
   *
   * @throws IllegalArgumentException that says what is wrong
   */
  static ImportArguments of(List<String> arguments) {
    Map<String, List<Path>> paths = new LinkedHashMap<>();
    Map<String, Coverage> coverage = new HashMap<>();
    Optional<String> format = Optional.empty();
    for (String argument : arguments) {
      if (argument.isBlank()) {
        throw new IllegalArgumentException(
            "An argument is empty, as where a variable of the shell is not set.");
      }
      if (isFormat(argument)) {
        format = Optional.of(argument);
        paths.computeIfAbsent(argument, _ -> new ArrayList<>());
      } else if (format.isEmpty()) {
        throw new IllegalArgumentException("'%s' is no format.".formatted(argument));
      } else if (argument.equals(COMPLETE) || argument.equals(COMPLETE_ALL)) {
        checkMayBeComplete(format.get());
        coverage.put(format.get(), argument.equals(COMPLETE) ? Coverage.COMPLETE : Coverage.ALL);
      } else if (!Files.exists(Path.of(argument))) {
        throw new IllegalArgumentException("There is no file or folder '%s'.".formatted(argument));
      } else {
        checkHasFiles(format.get(), Path.of(argument));
        paths.getOrDefault(format.get(), new ArrayList<>()).add(Path.of(argument));
      }
    }
    if (paths.isEmpty()) {
      throw new IllegalArgumentException("Nothing is to be imported.");
    }
    paths.forEach((name, files) -> {
      if (files.isEmpty()) {
        throw new IllegalArgumentException("No file or folder is named for '%s'.".formatted(name));
      }
    });
    return new ImportArguments(paths, coverage);
  }

  /** How much of what its sources have the paths of a format hold. */
  Coverage coverage(String format) {
    return coverage.getOrDefault(format, Coverage.PART);
  }

  private static void checkMayBeComplete(String format) {
    if (format.equals(DOSSIERS)) {
      throw new IllegalArgumentException(
          "'%s' is for other formats: what a dossier has is withdrawn by hand."
              .formatted(COMPLETE));
    }
  }

  private static void checkHasFiles(String format, Path path) {
    Predicate<Path> wanted =
        Formats.named(format).<Predicate<Path>>map(f -> f::has).orElse(DossierFiles::has);
    FormatFiles found = FormatFiles.of(path, wanted);
    if (found.files().isEmpty()) {
      String why =
          found.problems().isEmpty()
              ? "holds no file of the format '%s'".formatted(format)
              : "cannot be looked into: " + found.problems().getFirst();
      throw new IllegalArgumentException("The folder '%s' %s.".formatted(path, why));
    }
  }

  static String usage() {
    StringBuilder usage =
        new StringBuilder(
            """
            Usage: import <format> [--complete] <path>... [<format> [--complete] <path>...]
              --complete: the paths hold all that the sources have; what these no longer have is withdrawn,
                unless it is more than a tenth of a source, and than 20 records
              --complete=all: the same, however much it is
            Formats:
            """);
    for (Format format : Formats.all()) {
      usage.append("  %-15s %s%n".formatted(format.name(), format.description()));
    }
    return usage
        .append("  %-15s %s".formatted(DOSSIERS, "records in YAML, Entente's own"))
        .toString();
  }

  private static boolean isFormat(String argument) {
    return argument.equals(DOSSIERS) || Formats.named(argument).isPresent();
  }
}
