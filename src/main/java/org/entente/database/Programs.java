package org.entente.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's programs under an account they accept. */
final class Programs {

  private final ServerAccount account;
  private final Path home;

  Programs(ServerAccount account, Path home) {
    this.account = account;
    this.home = home;
  }

  /** How a program ended and all it said. */
  record Outcome(int code, String text) {
    boolean succeeded() {
      return code == 0;
    }
  }

  /** The program's file, as its running process is called too. */
  Path file(String program) {
    return home.resolve("bin").resolve(program);
  }

  /** Root's own folders are closed to the user nobody. */
  void requireReachable() throws IOException {
    if (!run("", "postgres", List.of("--version")).succeeded()) {
      throw new DatabaseUnavailable(
          "PostgreSQL cannot run as root, and as the user nobody it cannot enter %s. Start Entente as an ordinary user, or name an open directory with ENTENTE_DATABASE_DIRECTORY."
              .formatted(home));
    }
  }

  /** Runs a program to its end, with a text as its input. */
  Outcome run(String input, String program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(account.prefix());
    command.add(file(program).toString());
    command.addAll(arguments);
    return execute(command, input);
  }

  static Outcome execute(List<String> command, String input) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // Variables such as PGOPTIONS or PGDATA are meant for somebody else's server.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(UTF_8));
    }
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(waitFor(process), text.strip());
  }

  private static int waitFor(Process process) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return process.waitFor();
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
