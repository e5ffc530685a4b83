package org.entente;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.entente.database.DatabaseChoice;
import org.entente.database.DatabaseUnavailable;
import org.entente.endpoint.TraceChoice;

/** Chooses database and traces by what is configured, then starts the application. */
@QuarkusMain
public final class Application {

  /** Ends with code 1 and one line on the error stream if the embedded database cannot start. */
  public static void main(String... arguments) {
    CountDownLatch stopped = new CountDownLatch(1);
    try {
      TraceChoice.make(ConfigProvider.getConfig());
      DatabaseChoice.make(ConfigProvider.getConfig(), stopped);
    } catch (DatabaseUnavailable e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    // Live reload has a handler of its own, which lets the JVM live; ours only adds to it.
    BiConsumer<Integer, Throwable> handler =
        ApplicationLifecycleManager.getDefaultExitCodeHandler();
    Quarkus.run(
        null,
        (code, failure) -> {
          if (failure != null) {
            report(failure);
          }
          stopped.countDown();
          handler.accept(code, failure);
        },
        arguments);
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
