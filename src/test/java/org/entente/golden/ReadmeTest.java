package org.entente.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README promises. */
@QuarkusTest
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?s)```graphql\n(?<query>.*?)```\n\n```json\n(?<answer>.*?)```");

  @Test
  void answersItsQuestionAsItSays() throws IOException {
    String readme = Files.readString(README);
    Matcher example = EXAMPLE.matcher(readme);
    assertThat(example.find()).isTrue();
    String answer = Client.ask(example.group("query"), Map.of()).encodePrettily() + "\n";
    if ("accept".equals(System.getProperty("golden"))) {
      Files.writeString(
          README,
          readme.substring(0, example.start("answer"))
              + answer
              + readme.substring(example.end("answer")));
      return;
    }
    assertThat(new JsonObject(example.group("answer"))).isEqualTo(new JsonObject(answer));
  }

  @Test
  void isShort() throws IOException {
    assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(200);
  }
}
