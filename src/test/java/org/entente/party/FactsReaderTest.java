package org.entente.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsReaderTest {
  private static final String SOURCES = "sources";
  private static final String COUNTRIES = "countries";
  private static final String FORMER = "former-countries";
  private static final String ORGANIZATIONS = "organizations";

  private static final String CZECHOSLOVAKIA =
      "{CSHH: {name: Czechoslovakia, to: 1992-12-31, successors: [CZ]}}";

  /** The least that is right; each test replaces one file. */
  private static final Map<String, String> RIGHT =
      Map.of(
          SOURCES,
          "sources: {atlas: {kind: DATASET, publisher: Us, title: Atlas}}",
          COUNTRIES,
          """
          sources: [atlas]
          countries:
            CZ: {capital: Prague, from: 1993-01-01, predecessors: [CSHH]}
          """,
          FORMER,
          """
          sources: [atlas]
          renamed: {ZRCD: CZ}
          countries:
            CSHH: {name: Czechoslovakia, from: 1918-10-28, to: 1992-12-31, successors: [CZ]}
          """,
          ORGANIZATIONS,
          """
          organizations:
            UN: {name: United Nations, members: [{from: 1993-01-19, party: CZ}], sources: [atlas]}
          """);

  @Test
  void readsWhatIsRight() {
    FactRows rows = FactsReader.read(new FactFiles(RIGHT));
    assertThat(rows.parties())
        .extracting(row -> row.getString("code"))
        .containsExactly("CZ", "CSHH", "UN");
    assertThat(rows.successions()).hasSize(1);
    assertThat(rows.memberships()).hasSize(1);
  }

  @Test
  void readsTheFilesThatComeWithTheApplication() {
    assertThat(FactsReader.read(FactFiles.bundled()).parties()).hasSizeGreaterThan(300);
  }

  @Test
  void refusesAnUnknownKey() {
    refuses(
        COUNTRIES, "{captial: Prague, predecessors: [CSHH]}", "countries.CZ.captial", "capital");
    refuses(SOURCES, "sources: {atlas: {editor: Us}}", "sources.atlas.editor", "publisher");
    refuses(ORGANIZATIONS, "organisations: {}", "organisations", "is none of [organizations]");
  }

  @Test
  void refusesAnUnknownKeyOfAMember() {
    refuses(
        ORGANIZATIONS,
        "organizations: {UN: {name: UN, members: [{since: 1993-01-19, party: CZ}]}}",
        "organizations.UN.members[0].since",
        "is none of");
  }

  @Test
  void refusesACodeThatIsOfNoParty() {
    refuses(COUNTRIES, "{predecessors: [CSHX]}", "countries.CZ.predecessors", "'CSHX'");
    refuses(
        ORGANIZATIONS,
        "organizations: {UN: {name: UN, members: [{from: 1993-01-19, parties: [CZ, QQ]}]}}",
        "organizations.UN.members[0].parties",
        "'QQ' is no country or organization");
    refuses(
        FORMER, "{renamed: {ZRCD: QQ}, countries: " + CZECHOSLOVAKIA + "}", "renamed.ZRCD", "QQ");
  }

  @Test
  void refusesAPresentCountryThatIsoDoesNotList() {
    refuses(COUNTRIES, "countries: {QQ: {}}", "countries.QQ.code", "QQ");
    refuses(COUNTRIES, "countries: {EU: {}}", "countries.EU.code", "'EU' is no code of a country");
  }

  @Test
  void refusesASuccessionThatOnlyOneSideNames() {
    refuses(COUNTRIES, "{}", FORMER, "countries.CSHH.successors", "only one of CSHH and CZ");
    refuses(
        FORMER,
        "{renamed: {}, countries: {CSHH: {name: Czechoslovakia, to: 1992-12-31}}}",
        COUNTRIES,
        "countries.CZ.predecessors",
        "only one of CSHH and CZ");
  }

  @Test
  void refusesADateThatIsNoEdtf() {
    refuses(COUNTRIES, "{from: 1993-13-01}", "countries.CZ.from", "'1993-13-01' is no EDTF date");
    refuses(COUNTRIES, "{from: early 1993}", "countries.CZ.from", "'early 1993' is no EDTF date");
    refuses(
        ORGANIZATIONS,
        "organizations: {UN: {name: UN, members: [{from: 1993-02-30, party: CZ}]}}",
        "organizations.UN.members[0].from",
        "'1993-02-30' is no EDTF date");
  }

  @Test
  void refusesANumberWhereTextIsMeant() {
    refuses(COUNTRIES, "{from: 1993}", "countries.CZ.from", "numbers stand in quotes");
  }

  @Test
  void refusesAFormerCountryWithoutAnEnd() {
    refuses(
        FORMER,
        "{renamed: {}, countries: {CSHH: {name: Czechoslovakia, successors: [CZ]}}}",
        "countries.CSHH.to",
        "is missing");
  }

  @Test
  void refusesANameThatTwoCountriesShare() {
    refuses(
        FORMER,
        "{renamed: {}, countries: {CSHH: {name: czechia, to: 1992-12-31, successors: [CZ]}}}",
        "countries.CSHH.name",
        "'czechia' is also a name of CZ");
  }

  @Test
  void refusesASourceThatIsNotListed() {
    refuses(
        COUNTRIES,
        "{predecessors: [CSHH], sources: [almanac]}",
        "countries.CZ.sources[0].source",
        "'almanac' is not in sources.yaml");
  }

  @Test
  void refusesALanguageThatIsNoTag() {
    refuses(
        ORGANIZATIONS,
        "organizations: {UN: {name: UN, names: {not_a_tag: ONU}}}",
        "organizations.UN.names",
        "'not_a_tag' is no BCP 47 language tag");
  }

  @Test
  void refusesWhatIsNoYaml() {
    refuses(COUNTRIES, "countries: {", "facts/countries.yaml", "line");
  }

  private static void refuses(String file, String text, String key, String reason) {
    refuses(file, text, file, key, reason);
  }

  /** A text that begins with a brace stands for the one country of the file. */
  private static void refuses(String file, String text, String blamed, String key, String reason) {
    boolean entry = file.equals(COUNTRIES) && text.startsWith("{");
    Map<String, String> texts = new HashMap<>(RIGHT);
    texts.put(file, entry ? "countries: {CZ: %s}".formatted(text) : text);
    assertThatExceptionOfType(FactsException.class)
        .isThrownBy(() -> FactsReader.read(new FactFiles(texts)))
        .withMessageStartingWith("facts/" + blamed + ".yaml:")
        .withMessageContaining(key)
        .withMessageContaining(reason);
  }
}
