package org.entente.database;

import java.nio.file.Path;

/**
 * Where an embedded PostgreSQL lives.
 *
 * @param directory holds the data, the password, the log and the lock
 * @param server holds the unpacked programs; several places may share one
 * @param durable whether what is committed outlives a crash; only tests do without
 */
public record PostgresPlace(Path directory, Path server, boolean durable) {

  public PostgresPlace {
    directory = directory.toAbsolutePath().normalize();
    server = server.toAbsolutePath().normalize();
  }

  /** A place that keeps what it is given. */
  public static PostgresPlace at(Path directory) {
    return new PostgresPlace(directory, directory.resolve("server"), true);
  }

  /** A fast place whose data nobody wants back. */
  public static PostgresPlace throwaway(Path directory, Path server) {
    return new PostgresPlace(directory, server, false);
  }

  Path data() {
    return directory.resolve("data");
  }

  Path password() {
    return directory.resolve("password");
  }

  Path log() {
    return directory.resolve("server.log");
  }
}
