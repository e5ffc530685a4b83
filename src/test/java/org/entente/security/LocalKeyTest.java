package org.entente.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's own key, and the command that issues tokens with it. */
class LocalKeyTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("database/key");
  }

  @Test
  void isMadeOnceAndForItsOwnerAlone() throws Exception {
    LocalKey made = LocalKey.at(file);
    assertThat(LocalKey.at(file).publicKey()).isEqualTo(made.publicKey());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void issuesTokensThatTheServerTakes() throws Exception {
    LocalKey key = LocalKey.at(file);
    assertThat(run("--role", "editor", "--name", "Jane Doe")).isZero();
    Caller caller = TrustedIssuer.local(key, 30).read(text(out).strip());
    assertThat(caller.name()).isEqualTo("Jane Doe");
    assertThat(caller.role()).isEqualTo(Role.EDITOR);
    assertThat(caller.until())
        .isBetween(
            Instant.now().plus(Duration.ofHours(11)), Instant.now().plus(Duration.ofHours(13)));
  }

  @Test
  void printsTheTokenAndNothingElse() throws Exception {
    LocalKey.at(file);
    run("--name", "Jane Doe", "--hours", "1", "--role", "ADMIN");
    assertThat(text(out)).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\R");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void makesNoKeyByTheCommand() {
    assertThat(run("--role", "editor", "--name", "Jane Doe")).isEqualTo(1);
    assertThat(text(err)).contains(file.toString()).contains("first start");
    assertThat(text(out)).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void issuesNothingWhereThereIsAProvider() throws Exception {
    LocalKey.at(file);
    var config = config(Map.of("mp.jwt.verify.issuer", "https://login.example.org"));
    assertThat(run(config, "--role", "editor", "--name", "Jane Doe")).isEqualTo(1);
    assertThat(text(err)).contains("provider");
    assertThat(text(out)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--role editor",
        "--name Jane",
        "--role king --name Jane",
        "--role none --name Jane",
        "--role editor --name Jane --hours 0",
        "--role editor --name Jane --hours 99999999",
        "--role editor --name Jane --hours many",
        "--role editor --name Jane --hours",
        "--role editor --name Jane --colour red",
      })
  void saysHowItIsUsed(String arguments) throws Exception {
    LocalKey.at(file);
    assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1))).isEqualTo(2);
    assertThat(text(err)).contains("Usage: token");
    assertThat(text(out)).isEmpty();
  }

  private int run(String... arguments) {
    return run(config(Map.of()), arguments);
  }

  private int run(SmallRyeConfig config, String... arguments) {
    return TokenCommand.run(
        List.of(arguments), config, file, new PrintStream(out), new PrintStream(err));
  }

  private static SmallRyeConfig config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder().withDefaultValues(settings).build();
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
