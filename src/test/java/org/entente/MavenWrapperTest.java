package org.entente;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MavenWrapperTest {

  @Test
  void findsAJdkOrSaysWhatToInstall() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("sh", "src/test/shell/mvnw-finds-jdk.sh")
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }
}
