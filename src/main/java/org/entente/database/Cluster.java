package org.entente.database;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The data directory of a PostgreSQL: made once, with a password nobody else knows. */
final class Cluster {

  static final String DATABASE = "entente";
  static final String USER = "entente";

  /** Of the binaries in the pom; PostgreSQL cannot read the data of another major version. */
  private static final String MAJOR_VERSION = "18";

  private final PostgresPlace place;
  private final Programs programs;

  Cluster(PostgresPlace place, Programs programs) {
    this.place = place;
    this.programs = programs;
  }

  /** Makes the cluster where there is none; it appears whole or not at all. */
  void createIfAbsent(ServerAccount account) throws IOException {
    if (Files.isDirectory(place.data())) {
      account.takeOver(place.data());
      requireVersion();
      return;
    }
    Path partial = place.directory().resolve("data.partial");
    Directories.delete(partial);
    Directories.create(partial);
    account.takeOver(partial);
    writePassword(account);
    succeed(programs.run("", "initdb", initialization(partial)));
    succeed(
        programs.run(
            "CREATE DATABASE " + DATABASE + ";\n",
            "postgres",
            List.of("--single", "-D", partial.toString(), "postgres")));
    Files.move(partial, place.data());
  }

  String password() throws IOException {
    if (!Files.exists(place.password())) {
      throw new DatabaseUnavailable(
          "The password of the database is missing: %s.".formatted(place.password()));
    }
    return Files.readString(place.password(), US_ASCII).strip();
  }

  /** Order by code point and encoding do not depend on the locales of the machine. */
  private List<String> initialization(Path directory) {
    return List.of(
        "-D",
        directory.toString(),
        "--username=" + USER,
        "--pwfile=" + place.password(),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        "--no-instructions",
        place.durable() ? "--data-checksums" : "--no-sync");
  }

  private void writePassword(ServerAccount account) throws IOException {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Files.deleteIfExists(place.password());
    Files.createFile(
        place.password(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(place.password(), Base64.getUrlEncoder().encodeToString(random), US_ASCII);
    account.takeOver(place.password());
  }

  private void requireVersion() throws IOException {
    String version = Files.readString(place.data().resolve("PG_VERSION"), UTF_8).strip();
    if (!version.equals(MAJOR_VERSION)) {
      throw new DatabaseUnavailable(
          "The data in %s is of PostgreSQL %s, the embedded one is %s. Start with another directory (ENTENTE_DATABASE_DIRECTORY), or bring the data over with pg_dump."
              .formatted(place.data(), version, MAJOR_VERSION));
    }
  }

  private void succeed(Programs.Outcome outcome) {
    if (!outcome.succeeded()) {
      throw new DatabaseUnavailable(
          "PostgreSQL could not make its data in %s: %s".formatted(place.data(), outcome.text()));
    }
  }
}
