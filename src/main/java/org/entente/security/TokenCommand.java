package org.entente.security;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Issues a token of the server's own key, beside the running server. */
public final class TokenCommand {
  /** The first argument, which asks for this. */
  public static final String NAME = "token";

  private static final String USAGE =
      "Usage: token --role reader|editor|admin --name \"Jane Doe\" [--hours 12]";
  private static final int MOST_HOURS = 24 * 366;

  private @Nullable Role role;
  private @Nullable String name;
  private int hours = 12;

  private TokenCommand() {}

  /**
   * Prints the token and nothing else, or on the error stream why there is none.
   *
   * @param arguments those after {@link #NAME}
   * @param otherwise where the key is if no setting says so
   * @return the exit code
   */
  public static int run(
      List<String> arguments, Config config, Path otherwise, PrintStream out, PrintStream err) {
    if (ProviderSettings.areIn(config)) {
      err.println(
          "A provider is configured (mp.jwt.verify...): its tokens are the only good ones.");
      return 1;
    }
    TokenCommand command = new TokenCommand();
    try {
      command.read(new ArrayDeque<>(arguments));
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.println(USAGE);
      return 2;
    }
    Path file = config.getOptionalValue(LocalKey.SETTING, Path.class).orElse(otherwise);
    try {
      out.println(command.issue(LocalKey.read(file)));
      return 0;
    } catch (IOException e) {
      err.println(
          "No key for tokens can be read at %s (%s). The first start with the embedded database makes it; run this in the same directory, as the same user."
              .formatted(file.toAbsolutePath(), e.getClass().getSimpleName()));
      return 1;
    }
  }

  private void read(Deque<String> arguments) {
    while (!arguments.isEmpty()) {
      String option = arguments.pop();
      if (arguments.isEmpty()) {
        throw new IllegalArgumentException("'%s' needs a value.".formatted(option));
      }
      String value = arguments.pop();
      switch (option) {
        case "--role" -> role = role(value);
        case "--name" -> name = value.strip();
        case "--hours" -> hours = hours(value);
        default -> throw new IllegalArgumentException("'%s' is no option.".formatted(option));
      }
    }
    if (role == null || name == null || name.isEmpty()) {
      throw new IllegalArgumentException("A token needs a role and a name.");
    }
  }

  private String issue(LocalKey key) {
    if (role == null || name == null) {
      throw new IllegalStateException("The arguments have not been read");
    }
    Instant now = Instant.now();
    return key.issue(name, role, now, now.plus(Duration.ofHours(hours)));
  }

  private static Role role(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "reader" -> Role.READER;
      case "editor" -> Role.EDITOR;
      case "admin" -> Role.ADMIN;
      default -> throw new IllegalArgumentException("'%s' is no role.".formatted(value));
    };
  }

  private static int hours(String value) {
    try {
      int hours = Integer.parseInt(value);
      if (hours >= 1 && hours <= MOST_HOURS) {
        return hours;
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "--hours is '%s'; it may be 1 to %d.".formatted(value, MOST_HOURS));
  }
}
