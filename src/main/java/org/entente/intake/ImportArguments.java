package org.entente.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a command asks to import.
 *
 * @param paths by the names of the formats, in the order of the command
 */
record ImportArguments(Map<String, List<Path>> paths) {
  static final String DOSSIERS = "dossiers";

  /**
   * Reads formats, each followed by its files and folders.
   *
   * @throws IllegalArgumentException that says what is wrong
   */
  static ImportArguments of(List<String> arguments) {
    Map<String, List<Path>> paths = new LinkedHashMap<>();
    Optional<String> format = Optional.empty();
    for (String argument : arguments) {
      if (isFormat(argument)) {
        format = Optional.of(argument);
        paths.computeIfAbsent(argument, _ -> new ArrayList<>());
      } else if (format.isEmpty()) {
        throw new IllegalArgumentException("'%s' is no format.".formatted(argument));
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
    return new ImportArguments(paths);
  }

  private static void checkHasFiles(String format, Path path) {
    Predicate<Path> wanted =
        Formats.named(format).<Predicate<Path>>map(f -> f::has).orElse(DossierFiles::has);
    try {
      if (FormatFiles.of(path, wanted).isEmpty()) {
        throw new IllegalArgumentException(
            "The folder '%s' holds no file of the format '%s'.".formatted(path, format));
      }
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalArgumentException(
          "The folder '%s' cannot be read: %s".formatted(path, e.getMessage()), e);
    }
  }

  static String usage() {
    StringBuilder usage =
        new StringBuilder("Usage: import <format> <path>... [<format> <path>...]\nFormats:\n");
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
