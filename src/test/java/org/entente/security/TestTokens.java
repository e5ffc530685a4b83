package org.entente.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tokens that the application under test takes, where no provider is configured. */
public final class TestTokens {

  private TestTokens() {}

  /** A token of a caller with that role. */
  public static String of(Role role) {
    return of("Jane Doe", role, Duration.ofHours(1));
  }

  /** A token of somebody with that role, issued yesterday, and good for so long from now on. */
  public static String of(String name, Role role, Duration left) {
    Instant now = Instant.now();
    try {
      return LocalKey.at(ConfigProvider.getConfig().getValue(LocalKey.SETTING, Path.class))
          .issue(name, role, now.minus(Duration.ofDays(1)), now.plus(left));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
