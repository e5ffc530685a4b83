import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Puts a server that others made, and what we write for it, into a folder below target. */
final class PeerInstallation {
  private static final Path TARGET = Path.of("target/peers");

  private PeerInstallation() {}

  /** The command that starts it, by the Node.js that its packages bring. */
  static List<String> node(String name) throws IOException, InterruptedException {
    Path folder = TARGET.resolve(name);
    Path lock = folder.resolve("package-lock.json");
    Path source = Peer.SOURCES.resolve(name);
    boolean same =
        Files.exists(lock)
            && Files.exists(folder.resolve("node_modules"))
            && Arrays.equals(
                Files.readAllBytes(lock), Files.readAllBytes(source.resolve("package-lock.json")));
    copy(source, folder);
    if (!same) {
      run(folder, "npm", "ci", "--no-audit", "--no-fund", "--loglevel=error");
    }
    return List.of(
        folder.resolve("node_modules/.bin/node").toString(),
        folder.resolve("server.mjs").toString());
  }

  /** The command that starts its jar. */
  static List<String> maven(String name) throws IOException, InterruptedException {
    Path folder = TARGET.resolve(name);
    copy(Peer.SOURCES.resolve(name), folder);
    run(Path.of("."), "./mvnw", "-q", "-f", folder.resolve("pom.xml").toString(), "package");
    return List.of(
        PackagedApplication.program("java"),
        "-jar",
        folder.resolve("target/%s.jar".formatted(name)).toString());
  }

  private static void copy(Path source, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(source.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    Path schema = Path.of("schema.graphqls");
    Files.copy(
        Peer.SOURCES.resolve(schema), target.resolve(schema), StandardCopyOption.REPLACE_EXISTING);
  }

  private static void run(Path folder, String... command) throws IOException, InterruptedException {
    System.out.println("In " + folder + ": " + String.join(" ", command));
    Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed in " + folder);
    }
  }
}
