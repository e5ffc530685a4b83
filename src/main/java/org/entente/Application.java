package org.entente;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.entente.database.DatabaseChoice;
import org.entente.database.DatabaseUnavailable;
import org.entente.endpoint.observation.TraceChoice;
import org.entente.intake.ImportCommand;
import org.entente.security.LocalKey;
import org.entente.security.TokenCommand;

/**
 * Chooses database and traces by what is configured, then starts the application, or imports files;
 * or issues a token.
 */
@QuarkusMain
public final class Application {

  /** Ends with code 1 and one line on the error stream if the embedded database cannot start. */
  public static void main(String... arguments) {
    Config config = ConfigProvider.getConfig();
    if (arguments.length > 0 && arguments[0].equals(TokenCommand.NAME)) {
      System.exit(issueToken(List.of(arguments).subList(1, arguments.length), config));
    }
    boolean imports = arguments.length > 0 && arguments[0].equals(ImportCommand.NAME);
    if (arguments.length > 0 && !imports) {
      System.err.printf(
          "There is no command '%s'; there are %s and %s, and without any it serves.%n",
          arguments[0], ImportCommand.NAME, TokenCommand.NAME);
      System.exit(2);
    }
    List<String> rest = imports ? List.of(arguments).subList(1, arguments.length) : List.of();
    if (imports && !ImportCommand.understands(rest, System.err)) {
      System.exit(2);
    }
    CountDownLatch stopped = new CountDownLatch(1);
    try {
      TraceChoice.make(config);
      chooseDatabase(imports, config, stopped);
    } catch (DatabaseUnavailable e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    // Live reload has a handler of its own, which lets the JVM live; ours only adds to it.
    BiConsumer<Integer, Throwable> handler =
        ApplicationLifecycleManager.getDefaultExitCodeHandler();
    Quarkus.run(
        imports ? ImportCommand.class : null,
        (code, failure) -> {
          if (failure != null) {
            report(failure);
          }
          stopped.countDown();
          handler.accept(code, failure);
        },
        rest.toArray(String[]::new));
  }

  private static void chooseDatabase(boolean imports, Config config, CountDownLatch stopped) {
    if (imports) {
      // It serves nobody, so that it can run beside a server.
      System.setProperty("quarkus.http.host-enabled", "false");
      System.setProperty("entente.warm-up", "0S");
      // What it reads and writes at a time is a few records or thousands.
      System.setProperty(
          "quarkus.datasource.reactive.additional-properties.plan_cache_mode", "auto");
      System.setProperty("quarkus.log.console.level", "WARN");
      DatabaseChoice.join(config, stopped);
      return;
    }
    if (DatabaseChoice.isEmbedded(config)) {
      LocalKey.keepAt(LocalKey.in(DatabaseChoice.directory(config)), config);
    }
    DatabaseChoice.make(config, stopped);
  }

  private static int issueToken(List<String> arguments, Config config) {
    Path key = LocalKey.in(DatabaseChoice.directory(config));
    return TokenCommand.run(arguments, config, key, System.out, System.err);
  }

  /** With a handler given, Quarkus leaves it to us to say why a start failed. */
  private static void report(Throwable failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof ConfigurationException)) {
      cause = cause.getCause();
    }
    if (cause != null) {
      // Whoever configured it can mend it; where our code stood says nothing to them.
      System.err.println(cause.getMessage());
    } else {
      failure.printStackTrace();
    }
  }
}
