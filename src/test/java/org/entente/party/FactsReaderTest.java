package org.entente.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of facts are checked as they are read. */
class FactsReaderTest {
  private static final Map<String, String> RIGHT =
      Map.of(
          "sources", "sources: {atlas: {kind: OTHER, publisher: Atlas, title: Atlas}}",
          "countries",
              """
              sources: [atlas]
              countries:
                CZ: {officialName: Czech Republic, capital: Prague, predecessors: [CSHH]}
                SK: {officialName: Slovak Republic, capital: Bratislava, predecessors: [CSHH]}
              """,
          "former-countries",
              """
              sources: [atlas]
              renamed: {CSXX: CZ}
              countries:
                CSHH: {name: Czechoslovakia, from: 1918-10-28, to: 1992-12-31, successors: [CZ, SK]}
              """,
          "organizations",
              """
              organizations:
                V4:
                  name: Visegrad Group
                  from: 1991-02-15
                  members: [{from: 1993-01-01, parties: [CZ, SK]}]
                  sources: [atlas]
              """);

  @Test
  void readsPartiesWithSuccessionsAndMembers() {
    FactRows rows = FactsReader.read(new FactFiles(RIGHT));
    assertThat(rows.parties()).hasSize(4);
    assertThat(rows.successions()).hasSize(2);
    assertThat(rows.memberships()).hasSize(2);
    assertThat(rows.slugAliases().getFirst().getString("slug")).isEqualTo("csxx");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          countries        | capital: Prague     | capitol: Prague      | facts/countries.yaml: countries.CZ.capitol: is none of
          countries        | [CSHH]              | [CSXX]               | facts/countries.yaml: countries.CZ.predecessors: 'CSXX' is no country or organization
          countries        | , predecessors: [CSHH]} | }                | facts/former-countries.yaml: countries.CSHH.successors: only one of CSHH and CZ names the other
          countries        | CZ:                 | QQ:                  | facts/countries.yaml: countries.QQ.code: Unknown region id: QQ
          former-countries | from: 1918-10-28    | from: 28 October     | facts/former-countries.yaml: countries.CSHH.from:
          former-countries | , to: 1992-12-31    | ``                   | facts/former-countries.yaml: countries.CSHH.to: is missing
          former-countries | name: Czechoslovakia| name: Czechia        | 'Czechia' is also a name of
          organizations    | from: 1993-01-01,   | ``                   | facts/organizations.yaml: organizations.V4.members[0].from: is missing
          organizations    | sources: [atlas]    | sources: [map]       | facts/organizations.yaml: organizations.V4.sources[0].source: 'map' is not in sources.yaml
          sources          | kind: OTHER         | kind: OTHER, colour: red | facts/sources.yaml: sources.atlas.colour: is none of
          """)
  void namesFileAndKey(String file, String right, String wrong, String problem) {
    Map<String, String> files = new HashMap<>(RIGHT);
    String text = files.getOrDefault(file, "");
    assertThat(text).contains(right);
    files.put(file, text.replaceFirst(Pattern.quote(right), wrong));
    assertThatThrownBy(() -> FactsReader.read(new FactFiles(files)))
        .isInstanceOf(FactsException.class)
        .hasMessageContaining(problem);
  }
}
