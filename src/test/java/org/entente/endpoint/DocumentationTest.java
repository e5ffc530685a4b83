package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.endpoint.request.Limits;
import org.entente.graphql.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written for people says all that there is, and nothing else. */
class DocumentationTest {
  private static final Path SITE = Path.of("src/site/markdown");

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void saysWhenEachErrorComesAndWhatToDo(ErrorCode code) throws IOException {
    assertThat(rows("errors.md", code.name()))
        .singleElement()
        .satisfies(row -> assertThat(row).hasSize(3).doesNotContain(""));
  }

  @ParameterizedTest
  @EnumSource(
      value = ErrorCode.class,
      mode = EnumSource.Mode.EXCLUDE,
      // Of fields, beside which there is data.
      names = "NOT_FOUND")
  void saysWhichStatusGoesWithEachError(ErrorCode code) throws IOException {
    String table = Files.readString(SITE.resolve("endpoint.md"));
    assertThat(table).containsPattern("(?m)^\\|.*`" + code + "`.*\\| .*\\d{3}.*\\|$");
  }

  @Test
  void namesNoErrorThatThereIsNot() throws IOException {
    Matcher codes =
        Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|")
            .matcher(Files.readString(SITE.resolve("errors.md")));
    assertThat(codes.results().map(code -> code.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ErrorCode.values()).map(Enum::name).toList());
  }

  @ParameterizedTest
  @MethodSource("limits")
  void saysWhatEachLimitCountsAndItsDefault(Method limit) throws IOException {
    List<String> row = rows("endpoint.md", variable(limit)).findFirst().orElseThrow();
    assertThat(row).hasSize(4);
    assertThat(row.get(1)).isEqualTo("`" + limit.getName() + "`");
    assertThat(row.get(2)).isNotEmpty();
    String standard = limit.getAnnotation(WithDefault.class).value();
    assertThat(row.get(3).replace("`", "")).isEqualTo(standard);
  }

  static Stream<Method> limits() {
    return Arrays.stream(Limits.class.getDeclaredMethods());
  }

  private static String variable(Method limit) {
    return "ENTENTE_LIMITS_"
        + limit.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
  }

  /** The cells of the rows whose first one is that. */
  private static Stream<List<String>> rows(String file, String first) throws IOException {
    return Files.readString(SITE.resolve(file))
        .lines()
        .filter(line -> line.startsWith("| `" + first + "` |"))
        .map(line ->
            Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                .map(String::strip)
                .toList());
  }
}
