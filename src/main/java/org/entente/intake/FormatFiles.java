package org.entente.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.claim.Place;
import org.entente.claim.Refusal;

/**
 * The files that a reader was pointed at. Links are followed, after what lies in the folder itself,
 * and each folder is looked into once.
 */
final class FormatFiles {
  private final Predicate<Path> wanted;
  private final List<Path> files = new ArrayList<>();
  private final List<Refusal> problems = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();
  private final Deque<Path> links = new ArrayDeque<>();

  private FormatFiles(Predicate<Path> wanted) {
    this.wanted = wanted;
  }

  /** The file itself, or the wanted ones below the folder. */
  static FormatFiles of(Path fileOrFolder, Predicate<Path> wanted) {
    FormatFiles found = new FormatFiles(wanted);
    if (Files.isDirectory(fileOrFolder)) {
      found.lookInto(fileOrFolder);
      while (!found.links.isEmpty()) {
        found.lookInto(found.links.remove());
      }
      found.files.sort(null);
    } else {
      found.files.add(fileOrFolder);
    }
    return found;
  }

  /** Sorted by name. */
  List<Path> files() {
    return files;
  }

  /** The bytes of all. */
  long size() {
    return files.stream().mapToLong(file -> file.toFile().length()).sum();
  }

  /** The folders that could not be looked into. */
  List<Refusal> problems() {
    return problems;
  }

  private void lookInto(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      if (seen.add(folder.toRealPath())) {
        all.sorted().forEach(this::look);
      }
    } catch (IOException e) {
      refuse(folder, e);
    } catch (UncheckedIOException e) {
      refuse(folder, Objects.requireNonNull(e.getCause()));
    }
  }

  private void refuse(Path folder, IOException e) {
    problems.add(new Refusal(new Place(folder.toString(), 1), "it " + UnreadFile.reason(e)));
  }

  private void look(Path path) {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      lookInto(path);
    } else if (Files.isDirectory(path)) {
      links.add(path);
    } else if (wanted.test(path) && (Files.isRegularFile(path) || Files.isSymbolicLink(path))) {
      files.add(path);
    }
  }

  /** Whether a name has that ending, whatever the case. */
  static boolean endsWith(Path file, String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** The name of the folder that a file is in; empty where it has none. */
  static String folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null || folder.getFileName() == null ? "" : folder.getFileName().toString();
  }
}
