package org.entente;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.ConfigProvider;
import org.entente.database.DatabaseChoice;
import org.entente.database.DatabaseUnavailable;

/** Starts the database where it is ours to start, then the application. */
@QuarkusMain
public final class Application {

  private Application() {}

  /** Ends with code 1 and one line on the error stream if the embedded database cannot start. */
  public static void main(String... arguments) {
    CountDownLatch stopped = new CountDownLatch(1);
    try {
      DatabaseChoice.make(ConfigProvider.getConfig(), stopped);
    } catch (DatabaseUnavailable e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
      // Live reload ends and begins the application many times; the last end is the JVM's.
      stopped.countDown();
      Quarkus.run(arguments);
    } else {
      Quarkus.run(null, (code, _) -> exit(code, stopped), arguments);
    }
  }

  private static void exit(int code, CountDownLatch stopped) {
    stopped.countDown();
    System.exit(code);
  }
}
