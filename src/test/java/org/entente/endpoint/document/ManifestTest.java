package org.entente.endpoint.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.shared.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {
  private static final Path APOLLO = Path.of("src/test/resources/manifests/apollo.json");
  private static final Path RELAY = Path.of("src/test/resources/manifests/relay.json");

  @TempDir Path directory;

  @Test
  void knowsTheOperationsOfApollosAndRelaysFiles() {
    Manifest manifest = manifest(APOLLO, RELAY);
    assertThat(manifest.find("7a75d7bc8df29189623b567a9966b326fb7db7680f4725d868aa7aebdaa2ce84"))
        .hasValueSatisfying(document ->
            assertThat(document).startsWith("query MeetingPositions($slug: String!) {\n"));
    assertThat(manifest.find("68875624b76132b97548e79600e1db42"))
        .hasValueSatisfying(
            document -> assertThat(document).startsWith("query CountriesPaginationQuery(\n"));
  }

  @Test
  void knowsItsDocumentsByTheirExactText() {
    Manifest manifest = manifest(APOLLO);
    String document =
        manifest
            .find("7a75d7bc8df29189623b567a9966b326fb7db7680f4725d868aa7aebdaa2ce84")
            .orElseThrow();
    assertThat(manifest.has(document)).isTrue();
    assertThat(manifest.has(document + " ")).isFalse();
  }

  @Test
  void hasIdsThatAreTheHashesOfApollosDocuments() {
    assertThat(ManifestReader.read(APOLLO))
        .hasSize(2)
        .allSatisfy(o -> assertThat(Sha256.of(o.document())).isEqualTo(o.id()));
  }

  @Test
  void knowsNothingWithoutAFile() {
    Manifest manifest = new Manifest(Optional.empty(), false);
    assertThat(manifest.only()).isFalse();
    assertThat(manifest.find("a")).isEmpty();
    assertThat(manifest.has("{ a }")).isFalse();
  }

  @Test
  void takesTheSameFileTwice() {
    assertThat(manifest(RELAY, RELAY).find("68875624b76132b97548e79600e1db42")).isPresent();
  }

  @Test
  void isTheOnlySourceWhereSoConfigured() {
    assertThat(new Manifest(Optional.of(List.of(APOLLO)), true).only()).isTrue();
    assertThatThrownBy(() -> new Manifest(Optional.empty(), true))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "entente.persisted-queries.only-manifest is true, but entente.persisted-queries.manifest names no file.");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    Path absent = directory.resolve("absent.json");
    assertThatThrownBy(() -> manifest(absent))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("The manifest %s: there is no such file.", absent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nonsense                                                    | : is no JSON: .*line no=1, column no=.*
          {"a": "{ a }", "a": "{ b }"}                                | : is no JSON: .*'a'.*
          ["{ a }"]                                                   | : is of an unknown format: neither .*
          {"a": {"name": "A", "source": "{ a }"}}                     | : is of an unknown format: neither .*
          {"format": "other", "version": 1, "operations": []}         | : is of an unknown format: "other" instead of "apollo-persisted-query-manifest".
          {"format": "apollo-persisted-query-manifest", "version": 2} | : is of version 2 instead of 1.
          {"format": "apollo-persisted-query-manifest"}               | : is of version null instead of 1.
          {"format": "apollo-persisted-query-manifest", "version": 1} | : has no list of operations.
          {"a": " "}                                                  | : operation a: has no body.
          {"": "{ a }"}                                               | : operation : has no id.
          {"a": "fragment F on Query { a }"}                          | : operation a: has no operation in its body.
          {"a": "{ a }", "b": "query {"}                              | : operation b: is no GraphQL: .*line 1 column 8.*
          """)
  void refusesAFileThatIs(String content, String reason) throws IOException {
    Path file = Files.writeString(directory.resolve("faulty.json"), content);
    assertThatThrownBy(() -> manifest(file))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageMatching("(?s)The manifest .*faulty\\.json" + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name": "A", "body": "{ a }"}                                      | operation A: has no id.
          {"id": "1", "name": "A"}                                            | operation A: has no body.
          {"id": "1", "name": "A", "body": 5}                                 | operation A: has no body.
          {"id": "1", "name": "A", "body": "query A { a"}                     | operation A: is no GraphQL: .*
          {"id": "1", "body": "{ a }"}, {"id": "2"}                           | operation number 2: has no body.
          {"id": "1", "name": "A", "body": "{ a }"}, "B"                      | operation number 2: has no id.
          {"id": "1", "name": "A", "body": "{ a }"}, {"id": "1", "name": "B", "body": "{ b }"} | operation B: has the id 1, which has another body in .*faulty.json: operation A.
          """)
  void refusesAnOperationThatIs(String operations, String reason) throws IOException {
    String content =
        """
        {"format": "apollo-persisted-query-manifest", "version": 1, "operations": [%s]}
        """
            .formatted(operations);
    refusesAFileThatIs(content, ": " + reason);
  }

  @Test
  void refusesAnIdThatHasAnotherBodyInAnotherFile() throws IOException {
    Path one = Files.writeString(directory.resolve("one.json"), "{\"a\": \"{ a }\"}");
    Path two = Files.writeString(directory.resolve("two.json"), "{\"a\": \"{ b }\"}");
    assertThatThrownBy(() -> manifest(one, two))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "The manifest %s: operation a: has the id a, which has another body in %s: operation a.",
            two, one);
  }

  private static Manifest manifest(Path... files) {
    return new Manifest(Optional.of(List.of(files)), false);
  }
}
