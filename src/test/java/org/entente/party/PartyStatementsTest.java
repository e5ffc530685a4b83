package org.entente.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.entente.golden.Client;
import org.entente.golden.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page of any size takes as many statements as there are fields that need one. */
@QuarkusTest
class PartyStatementsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code name(language: \"ja\") { text } region { name { text } } | 1",
        "aliases                                                       | 2",
        "predecessors { code } successors { code }                     | 3",
        "predecessors { predecessors { code } }                        | 3",
        "memberships { from { edtf } }                                 | 2",
        "memberships { organization { code name { text } } }           | 3",
        "a: memberships(asOf: \"1960-01-01\") { participatesAs } "
            + "b: memberships(asOf: \"2023-11-25\") { participatesAs } | 3",
        "citations { source { slug } }                                 | 3",
        "meetings { totalCount nodes { slug } }                        | 3",
        "positions(first: 3) { nodes { slug } }                        | 2",
      })
  void areAsManyForOneCountryAsForHundred(String fields, int expected) {
    assertThat(statements(fields, 1)).as("for one").hasSizeLessThanOrEqualTo(expected);
    assertThat(statements(fields, 100)).as("for a hundred").hasSize(expected);
  }

  /** More countries would be beyond the limit of cost. */
  @Test
  void areAsManyForTheOrganizationsOfOneCountryAsForFour() {
    String fields = "memberships { organization { members { member { code } } } }";
    assertThat(statements(fields, 1)).as("for one").hasSizeLessThanOrEqualTo(5);
    assertThat(statements(fields, 4)).as("for four").hasSize(5);
  }

  private static List<String> statements(String fields, int size) {
    try (Statements statements = new Statements()) {
      Client.data(
          "{ countries(filter: {former: false}, last: %d) { nodes { %s } } }"
              .formatted(size, fields));
      return statements.list();
    }
  }
}
