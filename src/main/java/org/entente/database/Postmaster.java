package org.entente.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's server process on a data directory. */
final class Postmaster {

  private final PostgresPlace place;
  private final Programs programs;

  Postmaster(PostgresPlace place, Programs programs) {
    this.place = place;
    this.programs = programs;
  }

  /** Returns once the server answers, recovered where it had been killed. */
  void start(int port) throws IOException {
    if (Files.exists(place.log())) {
      Path previous = place.log().resolveSibling("server.log.1");
      Files.move(place.log(), previous, StandardCopyOption.REPLACE_EXISTING);
    }
    // pg_ctl gives the server a session of its own, so Ctrl-C reaches the application alone, which
    // then stops the server after its own connections.
    Programs.Outcome outcome =
        control("start", "-w", "-t", "120", "-l", place.log().toString(), "-o", options(port));
    if (!outcome.succeeded()) {
      throw new DatabaseUnavailable(
          "The embedded PostgreSQL did not start in %s. The end of its log (%s):%n%s"
              .formatted(place.directory(), place.log(), lastWords(outcome)));
    }
  }

  /** Ends the server in good order, open connections or not; does nothing if there is none. */
  void stop() throws IOException {
    if (process().isEmpty()) {
      return;
    }
    if (!control("stop", "-m", "fast", "-w", "-t", "30").succeeded()) {
      control("stop", "-m", "immediate", "-w", "-t", "10");
    }
  }

  /**
   * Stops the server that a killed application left behind. The pid file may also name a process
   * that has got the number since, after the machine went down; that one is left alone.
   */
  void stopOrphan() throws IOException {
    Optional<ProcessHandle> named = process();
    if (named.isEmpty()) {
      return;
    }
    String command = named.flatMap(process -> process.info().command()).orElse("postgres");
    if (command.endsWith("postgres") || command.endsWith("postgres (deleted)")) {
      stop();
    } else {
      Files.deleteIfExists(pidFile());
    }
  }

  /** The process that the pid file names, if it is alive. */
  Optional<ProcessHandle> process() throws IOException {
    if (!Files.exists(pidFile())) {
      return Optional.empty();
    }
    String pid = Files.readString(pidFile(), UTF_8).lines().findFirst().orElse("").strip();
    return pid.matches("\\d{1,18}")
        ? ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive)
        : Optional.empty();
  }

  private Path pidFile() {
    return place.data().resolve("postmaster.pid");
  }

  private Programs.Outcome control(String action, String... arguments) throws IOException {
    List<String> words = new ArrayList<>(List.of(action, "-D", place.data().toString()));
    words.addAll(List.of(arguments));
    return programs.run("", "pg_ctl", words);
  }

  private String options(int port) {
    String options =
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c timezone=UTC -c log_timezone=UTC"
            .formatted(port);
    return place.durable()
        ? options
        : options + " -c fsync=off -c synchronous_commit=off -c full_page_writes=off";
  }

  private String lastWords(Programs.Outcome outcome) throws IOException {
    if (!Files.exists(place.log())) {
      return outcome.text();
    }
    List<String> lines = Files.readAllLines(place.log(), UTF_8);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
  }
}
