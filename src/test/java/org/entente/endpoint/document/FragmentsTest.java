package org.entente.endpoint.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.language.Document;
import graphql.parser.Parser;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.endpoint.request.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FragmentsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fragment A on Country { ...A }",
        "fragment A on Country { ...B } fragment B on Country { ...A }",
        "fragment A on Country { meetings { nodes { country { ... { ...A } } } } }",
        "fragment Z on Country { ...A } fragment A on Country { code ...B } fragment B on Country { ...A }",
      })
  void refusesAFragmentWithinItself(String fragments) {
    Document document = document(fragments);
    assertThatThrownBy(() -> FragmentCircles.refuse(document))
        .isInstanceOf(Refusal.class)
        .hasMessageMatching("The fragment '[AB]' selects itself\\.");
  }

  @Test
  void takesAFragmentThatIsUsedAgainAndAgain() {
    String chain =
        IntStream.range(0, 600)
            .mapToObj(i -> "fragment F%d on Country { ...F%d ...F%d }".formatted(i, i + 1, i + 1))
            .collect(Collectors.joining(" "));
    Document document = document(chain + " fragment F600 on Country { code ...Missing }");
    assertThatCode(() -> FragmentCircles.refuse(document)).doesNotThrowAnyException();
  }

  @Test
  void countsTheFieldsOfAFragmentAsRootFieldsOnlyWhereAnOperationHasThem() {
    String fields = IntStream.range(0, 25).mapToObj(i -> "f" + i).collect(Collectors.joining(" "));
    String fragment = " fragment F on Country { %s }".formatted(fields);
    assertThat(DocumentShape.of(document("{ a { ...F } }" + fragment)).rootFields()).isEqualTo(1);
    assertThat(DocumentShape.of(document("{ ...F }" + fragment)).rootFields()).isEqualTo(25);
  }

  private static Document document(String text) {
    return Parser.parse(text);
  }
}
