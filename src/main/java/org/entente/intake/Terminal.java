package org.entente.intake;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The terminal that the command runs in. */
final class Terminal {
  private static final int USUAL = 80;
  private static final Pattern SIZE = Pattern.compile("\\d+ (\\d{1,4})\\s*");

  private Terminal() {}

  /** How many columns it has; 0 where the output is no terminal. */
  static int columns() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
        ? asked()
        : 0;
  }

  /** The JDK does not tell. */
  private static int asked() {
    try {
      Process stty = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty")).start();
      if (!stty.waitFor(1, TimeUnit.SECONDS)) {
        stty.destroy();
        return USUAL;
      }
      return columns(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException _) {
      return USUAL;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return USUAL;
    }
  }

  /** By what the program says, as "24 80"; 0 is said where it does not know. */
  static int columns(String size) {
    Matcher matcher = SIZE.matcher(size);
    int columns = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    return columns == 0 ? USUAL : columns;
  }
}
