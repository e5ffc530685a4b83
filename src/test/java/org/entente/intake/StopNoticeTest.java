package org.entente.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In a process of its own, which is ended as by Ctrl-C. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StopNoticeTest {
  @Test
  void saysThatTheImportWasStoppedAndHowItGoesOn() throws Exception {
    Process stopped = start("waits");
    assertThat(stopped.getInputStream().read()).isEqualTo('!');
    stopped.toHandle().destroy();
    assertThat(said(stopped))
        .containsSubsequence(
            "The import was stopped.",
            "What was written stays. Run the same command again to go on.")
        .contains("stopping: true");
  }

  @Test
  void saysNothingOnceItIsOver() throws Exception {
    Process ended = start("ends");
    assertThat(said(ended)).isEmpty();
    assertThat(ended.waitFor()).isZero();
  }

  private static Process start(String how) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Waits.class.getName(),
            how)
        .start();
  }

  private static String said(Process process) throws IOException {
    return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Works on, as an import does, until it is stopped. */
  static final class Waits {
    private Waits() {}

    public static void main(String... arguments) throws InterruptedException {
      StopNotice notice = new StopNotice(System.err);
      if (arguments[0].equals("waits")) {
        // As the database, which is closed while the import is at work.
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(() -> System.err.println("stopping: " + notice.isStopping())));
        System.out.print("!");
        System.out.flush();
        Thread.sleep(60_000);
      }
      notice.close();
    }
  }
}
