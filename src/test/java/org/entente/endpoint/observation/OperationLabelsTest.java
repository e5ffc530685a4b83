package org.entente.endpoint.observation;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.OperationDefinition;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.endpoint.request.RequestNotes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OperationLabelsTest {
  private final OperationLabels labels = new OperationLabels(200);

  @Test
  void tellsApartTheNamesThatCameFirst() {
    Set<String> given =
        IntStream.range(0, 10_000).mapToObj(i -> label("Name" + i)).collect(Collectors.toSet());
    assertThat(given).hasSize(201).contains("Name0", "Name199", "(other)");
    assertThat(label("Name199")).isEqualTo("Name199");
    assertThat(label("Name200")).isEqualTo("(other)");
  }

  @Test
  void keepsToItsMaximumWhoeverComesAtOnce() {
    Set<String> given =
        IntStream.range(0, 100_000)
            .parallel()
            .mapToObj(i -> label("Name" + i))
            .collect(Collectors.toSet());
    assertThat(given).hasSize(201);
  }

  @Test
  void takesTheBeginningOfALongName() {
    assertThat(label("N".repeat(100_000))).isEqualTo("N".repeat(100));
  }

  @Test
  void standsForNamesThatAreNotThere() {
    assertThat(labels.of(new RequestNotes())).isEqualTo("(unknown)");
    assertThat(labels.of(notes(null))).isEqualTo("(unnamed)");
    assertThat(label("unnamed")).isEqualTo("unnamed");
  }

  private String label(String name) {
    return labels.of(notes(name));
  }

  private static RequestNotes notes(@Nullable String name) {
    RequestNotes notes = new RequestNotes();
    notes.valid(OperationDefinition.newOperationDefinition().name(name).build(), "");
    return notes;
  }
}
