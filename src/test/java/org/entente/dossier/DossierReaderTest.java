package org.entente.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.graphql.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a dossier is said with its file, line and field. */
class DossierReaderTest {
  private static final String RIGHT =
      """
      dossier: talks
      title: Talks
      sources:
        paper-2023: {kind: NEWS, publisher: The Paper, title: Talks held, date: 2023-11-26, language: en}
      officials:
        wang-yi: {name: Wang Yi, names: {zh-Hans: 王毅}, sources: [paper-2023]}
        qin-gang: {name: Qin Gang, sources: [paper-2023]}
      posts:
        cn-foreign-minister: {party: CN, title: Minister of Foreign Affairs, kind: FOREIGN_MINISTER, sources: [paper-2023]}
      terms:
        wang-yi-2013: {official: wang-yi, post: cn-foreign-minister, from: 2013-03-16, to: 2022-12-30, sources: [paper-2023]}
        qin-gang-2022: {official: qin-gang, post: cn-foreign-minister, from: 2022-12-30, to: 2023-07-25, sources: [paper-2023]}
      issues:
        seas: {title: Seas, kind: SECURITY, sources: [paper-2023]}
        islands: {title: Islands, kind: TERRITORY, parent: seas, sources: [paper-2023]}
      mechanisms:
        dialogue: {name: Dialogue, level: OFFICIALS, parties: [CN, JP], launched: 2005-05, lapsesAfter: P18M, sources: [paper-2023]}
      meetings:
        talks-2023:
          title: Talks
          kind: TALKS
          status: HELD
          date: {edtf: 2023-11, earliest: 2023-11-11, latest: 2023-11-20, words: mid-November}
          mechanism: dialogue
          ordinal: 3
          attendances:
            - {party: CN, official: wang-yi, role: HOST, post: cn-foreign-minister}
            - {party: JP, role: MEMBER}
          sources:
            - {source: paper-2023, attribute: date, value: 2023-11-12}
      positions:
        cn-on-islands:
          issue: islands
          holder: CN
          stance: REAFFIRMS
          summary: The position is unchanged.
          quotation: {text: unchanged, language: en}
          meeting: talks-2023
          date: 2023-11
          reportedBy: {party: CN}
          sources: [paper-2023]
      agreements:
        meet-again:
          title: Meet again
          kind: HOLD_TALKS
          summary: They will meet again.
          parties: [CN, JP]
          steps:
            - {status: AGREED, date: 2023-11, source: paper-2023}
            - {status: FULFILLED, date: 2024, source: paper-2023}
          sources: [paper-2023]
      measures:
        ban:
          title: Ban
          kind: IMPORT_BAN
          imposedBy: CN
          targets: [JP]
          steps:
            - {status: IMPOSED, date: 2023-08-24, source: paper-2023}
          sources: [paper-2023]
      countries:
        PRUSSIA: {name: Prussia, region: "150", subregion: "155", from: 1701, to: 1918, names: {de: Preußen}, sources: [paper-2023]}
      organizations:
        LEAGUE: {name: League, members: [{member: PRUSSIA, from: 1815, to: 1866}], sources: [paper-2023]}
      """;

  @Test
  void readsADossierThatIsRight() {
    Findings findings = new Findings("talks.yaml");
    DossierRows rows = DossierReader.read(RIGHT, findings);
    assertThatCode(findings::refuseProblems).doesNotThrowAnyException();
    assertThat(rows.of(DossierTable.MEETING).getFirst().row().getMap())
        .containsEntry("date_edtf", "2023-11")
        .containsEntry("date_earliest", "2023-11-11")
        .containsEntry("date_words", "mid-November")
        .containsEntry("mechanism_id", "dialogue");
    assertThat(rows.citations(RecordKind.MEETING).getJsonObject(0).getMap())
        .containsEntry("attribute", "date")
        .containsEntry("value", "2023-11-12");
    assertThat(rows.of(PartTable.AGREEMENT_STEP).getJsonObject(1).getInteger("ordinal"))
        .isEqualTo(2);
  }

  @Test
  void readsTheExampleOfTheGuide() throws IOException {
    String guide = Files.readString(Path.of("src/site/markdown/dossiers.md"));
    Matcher example = Pattern.compile("(?s)```yaml\n(.*?)```").matcher(guide);
    assertThat(example.find()).isTrue();
    Findings findings = new Findings("dossiers.md");
    assertThat(DossierReader.read(example.group(1), findings).keys(DossierTable.MEETING))
        .containsExactly("camp-david-1978");
    assertThatCode(findings::refuseProblems).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title: Talks                    | titel: Talks                | 1: title: is missing
          title: Talks                    | titel: Talks                | 2: titel: is no field here; there are agreements, countries, dossier, issues
          title: Talks                    | title: "Talks \\\\ud83d"     | 2: title: has half of a character (a lone surrogate)
          kind: NEWS, publisher: The Paper| kind: NEWS                  | 4: sources.paper-2023.publisher: is missing
          kind: NEWS                      | kind: GOSSIP                | 4: sources.paper-2023.kind: 'GOSSIP' is none of NEWS, READOUT
          date: 2023-11-26                | date: 2023-11-31            | 4: sources.paper-2023.date:
          language: en                    | language: english language  | 4: sources.paper-2023.language:
          language: en                    | url: www.paper.cn           | 4: sources.paper-2023.url: should be an address
          language: en                    | language: en, language: de  | 4: sources.paper-2023.language: stands here twice
          publisher: The Paper            | publisher: [The, Paper]     | 4: sources.paper-2023.publisher: should be a single value
          qin-gang: {name                 | Qin Gang: {name             | 7: officials.Qin Gang: 'Qin Gang' is no key
          zh-Hans: 王毅                    | 中文: 王毅                    | 6: officials.wang-yi.names.中文:
          zh-Hans: 王毅                    | zh-Hans: 王毅, ZH-hans: 王    | 6: officials.wang-yi.names.ZH-hans: is the language 'zh-Hans' once more
          title: Seas, kind: SECURITY     | title: Seas, kind: SECURITY, spellings: [{text: See, language: de}, {text: See, language: DE}] | 14: issues.seas.spellings[2].text: stands here twice
          from: 2022-12-30                | from: 2021-12-30            | 12: terms.qin-gang-2022.post: is held by two at a time from 2021-12-30 on: see terms.wang-yi-2013
          title: Seas, kind: SECURITY     | title: Seas, kind: SECURITY, parent: islands | 14: issues.seas.parent: leads back to the record itself
          title: Seas, kind: SECURITY     | title: Seas, kind: SECURITY, coined: 2008    | 14: issues.seas.coined: is only for kind FORMULA
          level: OFFICIALS, parties: [CN, JP] | level: OFFICIALS, parties: [] | 17: mechanisms.dialogue.parties: needs one at least
          P18M                            | P40D                        | 17: mechanisms.dialogue.lapsesAfter: should be a number of years or months
          mechanism: dialogue             | host: JP                    | 25: meetings.talks-2023.ordinal: needs a field 'mechanism' beside it
          earliest: 2023-11-11            | earliest: 2023-10-11        | 23: meetings.talks-2023.date:
          ordinal: 3                      | ordinal: third              | 25: meetings.talks-2023.ordinal: should be a number from 1 to 999999
          party: CN, official: wang-yi    | party: KR, official: wang-yi| 27: meetings.talks-2023.attendances[1].post: is no post of KR
          party: JP, role: MEMBER         | party: CN, official: wang-yi, role: MEMBER | 28: meetings.talks-2023.attendances[2].party: attends twice
          party: JP, role: MEMBER         | role: MEMBER                | 28: meetings.talks-2023.attendances[2].party: is missing
          attribute: date                 | attribute: datum            | 30: meetings.talks-2023.sources[1].attribute: 'datum' is none of title, kind
          value: 2023-11-12               | value: 12 November          | 30: meetings.talks-2023.sources[1].value:
          reportedBy: {party: CN}         | reportedBy: {}              | 40: positions.cn-on-islands.reportedBy: should have one of party and publisher
          status: AGREED                  | status: SCHEDULED           | 49: agreements.meet-again.steps[1].status: AGREED is for the first step
          date: 2024, source              | date: 2022, source          | 50: agreements.meet-again.steps[2].date: is before that of the step above
          targets: [JP]                   | targets: [JP, CN]           | 57: measures.ban.targets: has the party that imposed it
          status: IMPOSED, date: 2023-08-24, source: paper-2023 | status: IMPOSED, date: 2023-08-24 | 59: measures.ban.steps[1].source: is missing
          from: 2022-12-30, to: 2023-07-25 | from: 2022-12-30, to: 2022-07-25 | 12: terms.qin-gang-2022.to: is before the beginning, 2022-12-30
          PRUSSIA: {                      | prussia: {                  | 62: countries.prussia: 'prussia' is no code
          region: "150"                   | region: "155"               | 62: countries.PRUSSIA.region: '155' is no region of M49 of that size
          to: 1918                        | to: 1618                    | 62: countries.PRUSSIA.to: is before the beginning, 1701
          member: PRUSSIA                 | member: LEAGUE              | 64: organizations.LEAGUE.members[1].member: is the organization itself
          LEAGUE: {                       | PRUSSIA: {                  | 64: organizations.PRUSSIA.name: 'PRUSSIA' is the code of a country and of an organization
          """)
  void namesFileLineAndField(String right, String wrong, String problem) {
    assertThat(RIGHT).contains(right);
    assertThatThrownBy(
            () -> {
              Findings findings = new Findings("talks.yaml");
              DossierReader.read(RIGHT.replaceFirst(Pattern.quote(right), wrong), findings);
              findings.refuseProblems();
            })
        .isInstanceOf(DossierException.class)
        .hasMessageContaining("talks.yaml:" + problem);
  }

  @Test
  void refusesWhatIsNestedTooDeeply() {
    Findings findings = new Findings("talks.yaml");
    assertThatThrownBy(() -> DossierReader.read("dossier: " + "[".repeat(100_000), findings))
        .isInstanceOf(DossierException.class)
        .hasMessage("talks.yaml:1: it is nested too deeply");
  }

  @Test
  void namesAllProblemsAtOnce() {
    Findings findings = new Findings("talks.yaml");
    DossierReader.read("dossier: Talks\ntitle: ''\nmeetings: {a: {}}\n", findings);
    assertThatThrownBy(findings::refuseProblems)
        .hasMessageContainingAll(
            "talks.yaml:1: dossier: 'Talks' is no key",
            "talks.yaml:2: title: is empty",
            "talks.yaml:3: meetings.a.title: is missing",
            "talks.yaml:3: meetings.a.sources: is missing");
  }

  @ParameterizedTest
  @CsvSource({"'', 1", "'dossier: [', 1", "'a: b\n  c: d', 2", "'- 1', 1"})
  void refusesWhatIsNoMapping(String text, int line) {
    Findings findings = new Findings("talks.yaml");
    assertThatThrownBy(
            () -> {
              DossierReader.read(text, findings);
              findings.refuseProblems();
            })
        .isInstanceOf(DossierException.class)
        .hasMessageStartingWith("talks.yaml:" + line + ": ");
  }
}
