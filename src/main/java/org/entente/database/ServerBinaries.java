package org.entente.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from zonky's Maven artifacts. They are kept beside the data and
 * not in the temporary folder, because systems empty that one below a running server.
 */
final class ServerBinaries {

  private ServerBinaries() {}

  /** The folder that holds bin, lib and share; unpacked on first use, at once or not at all. */
  static Path unpackedIn(Path server) throws IOException {
    String archive = archiveFor(System.getProperty("os.name"), System.getProperty("os.arch"));
    Path home = server.resolve(fingerprint(archive));
    if (!Files.isDirectory(home)) {
      Directories.delete(server);
      Path partial = Directories.create(server.resolve("partial"));
      unpack(archive, partial);
      moveIntoPlace(partial, home);
    }
    return home;
  }

  static String archiveFor(String system, String architecture) {
    String os = system.toLowerCase(Locale.ROOT);
    String cpu = architecture.toLowerCase(Locale.ROOT);
    String kernel = os.contains("linux") ? "linux" : os.contains("mac") ? "darwin" : "";
    String machine =
        switch (cpu) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> "";
        };
    if (kernel.isEmpty() || machine.isEmpty()) {
      throw new DatabaseUnavailable(
          "There is no embedded PostgreSQL for %s on %s. Configure a PostgreSQL with QUARKUS_DATASOURCE_JDBC_URL."
              .formatted(system, architecture));
    }
    return "postgres-" + kernel + "-" + machine + ".txz";
  }

  private static InputStream open(String archive) {
    InputStream stream = ServerBinaries.class.getResourceAsStream("/" + archive);
    if (stream == null) {
      throw new DatabaseUnavailable(
          archive
              + " is missing from the class path: this build has no PostgreSQL for this system.");
    }
    return new BufferedInputStream(stream, 1 << 16);
  }

  /** Tells two versions of the programs apart. */
  private static String fingerprint(String archive) throws IOException {
    try (var stream = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
      stream.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(stream.getMessageDigest().digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static void unpack(String archive, Path target) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(entry, tar, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, file);
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static void moveIntoPlace(Path partial, Path home) throws IOException {
    try {
      Files.move(partial, home, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(partial, home);
    }
  }
}
