package org.entente.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.claim.NamedOfficial;
import org.entente.meeting.MeetingKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class RemarksTest {
  private static final LocalDate DAY = LocalDate.of(2015, 5, 1);

  @Test
  void readsWhatAPersonReadsInASample() throws Exception {
    Score score = new Score();
    for (Map<String, Object> entry : sample()) {
      Remarks read =
          RemarksReader.read(
              text(entry, "text"), text(entry, "country"), LocalDate.parse(text(entry, "date")));
      score.compare(text(entry, "trip"), expected(entry), found(read));
    }
    score.print();
    assertThat(sample()).hasSizeGreaterThanOrEqualTo(200);
    assertThat(score.precision()).isGreaterThan(0.99);
    assertThat(score.recall()).isGreaterThan(0.96);
  }

  @Test
  void takesSomebodyWithoutACountryForOneOfTheHosts() {
    assertThat(met("Met with Prime Minister Ishiba Shigeru and Foreign Minister Iwaya Takeshi."))
        .containsExactly("JP:Prime Minister:Ishiba Shigeru", "JP:Foreign Minister:Iwaya Takeshi");
  }

  @Test
  void takesTheCountryThatTheTextNames() {
    assertThat(met("Met with Israeli Prime Minister Begin and with King Hussein of Jordan."))
        .containsExactly("IL:Prime Minister:Begin", "JO:King:Hussein");
    assertThat(met("Conferred with the Egyptian and Syrian Foreign Ministers."))
        .containsExactly("EG:Foreign Minister:", "SY:Foreign Minister:");
    assertThat(met("Met with Prime Minister Aso and Pope Francis."))
        .containsExactly("JP:Prime Minister:Aso", "VA:Pope:Francis");
  }

  @Test
  void leavesOutWhoseCountryIsNotSure() {
    assertThat(met("Attended the G-8 Economic Summit and met with President Yeltsin.")).isEmpty();
    assertThat(
            met(
                "Attended the G20 Leader's Summit. Met with Prime Minister Aso, Chancellor Merkel, "
                    + "and Prime Minister Brown."))
        .isEmpty();
    assertThat(met("Met with Russian Foreign Minister Lavrov and President Putin."))
        .containsExactly("RU:Foreign Minister:Lavrov");
  }

  @Test
  void takesMeetingsOfTwoForOneName() {
    assertThat(
            titles(
                "Attended the NATO Foreign Ministerial Meeting and meetings of the NATO-Ukraine and "
                    + "NATO-Georgia Commissions."))
        .containsExactly(
            "NATO Foreign Ministerial Meeting",
            "Meetings of the NATO-Ukraine and NATO-Georgia Commissions");
  }

  @Test
  void leavesOutWhoWasNotMet() {
    assertThat(met("Attended the funeral of Emperor Hirohito.")).isEmpty();
    assertThat(met("Discussed the death of President Sadat with NATO Foreign Ministers."))
        .isEmpty();
    assertThat(met("Conferred with President Nixon.")).isEmpty();
    assertThat(met("Met with an aide to the President Yuri Ushakov.")).isEmpty();
  }

  @Test
  void endsThePresidentsNameWhereHisFamilyNameEnds() {
    String text = "Accompanied President Nixon Leningrad, Kiev on a State visit.";
    assertThat(called(RemarksReader.read(text, "JP", DAY).accompanied()))
        .isEqualTo("President:Nixon");
  }

  @Test
  void readsWhatWasAttended() {
    assertThat(attended("Attended the APEC Leaders' Summit and met with Emperor Akihito."))
        .containsExactly(new Remarks.Occasion("APEC Leaders' Summit", MeetingKind.SUMMIT));
    assertThat(attended("Attended the inauguration of President Aoki.")).isEmpty();
    assertThat(attended("Attended a trilateral meeting.")).isEmpty();
    assertThat(attended("Addressed the National Assembly.")).isEmpty();
  }

  @Test
  void keepsTheSubjectInTheNameOfWhatWasAttendedAndLeavesThePlaceOff() {
    assertThat(titles("Attended the Conference on Peace and Security in Iraq, in Kyoto."))
        .containsExactly("Conference on Peace and Security in Iraq");
    assertThat(titles("Attended the meeting of the NATO Council in Kyoto."))
        .containsExactly("Meeting of the NATO Council");
  }

  @Test
  void namesEachThatWasAttendedAfterItsOwnName() {
    assertThat(titles("Attended G-8 Economic Summit and U.S.-EU Summit."))
        .containsExactly("G-8 Economic Summit", "U.S.-EU Summit");
    assertThat(titles("Attended ASEAN Regional Forum and Post Ministerial Conference."))
        .containsExactly("ASEAN Regional Forum", "ASEAN Post Ministerial Conference");
    assertThat(titles("Attended the G-8 Ministerial Meeting and the Trilateral Dialogue."))
        .containsExactly("G-8 Ministerial Meeting", "Trilateral Dialogue");
  }

  @Test
  void callsThoseWhoWereMetAsTheTextDoes() {
    assertThat(
            RemarksReader.read("Met with the Presidents of Kenya and Uganda.", "JP", DAY)
                .titleOfTalks("Ann Roe", "KE"))
        .isEqualTo("Talks of Ann Roe with President of Kenya");
    assertThat(met("Met with Prime Minister Theresa May and Emperor Akihito May 5."))
        .containsExactly("JP:Prime Minister:Theresa May", "JP:Emperor:Akihito");
  }

  private static List<String> titles(String remarks) {
    return attended(remarks).stream().map(Remarks.Occasion::title).toList();
  }

  private static List<String> met(String remarks) {
    return RemarksReader.read(remarks, "JP", DAY).met().stream()
        .map(m -> m.party() + ":" + called(m.official()))
        .toList();
  }

  private static List<Remarks.Occasion> attended(String remarks) {
    return RemarksReader.read(remarks, "JP", DAY).occasions();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> sample() throws Exception {
    try (InputStream in = RemarksTest.class.getResourceAsStream("/intake/remarks.yaml")) {
      Map<String, Object> file =
          (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      return (List<Map<String, Object>>) file.getOrDefault("remarks", List.of());
    }
  }

  private static String text(Map<String, Object> entry, String key) {
    return String.valueOf(entry.get(key));
  }

  private static List<String> expected(Map<String, Object> entry) {
    List<String> facts = new ArrayList<>();
    for (String kind : List.of("met", "accompanied", "occasions")) {
      FactFile.texts(entry.get(kind)).forEach(fact -> facts.add(kind + " " + plain(kind, fact)));
    }
    return facts;
  }

  private static List<String> found(Remarks read) {
    Stream<String> met =
        read.met().stream().map(m -> "met " + m.party() + ":" + called(m.official()));
    Stream<String> with =
        Optional.ofNullable(read.accompanied()).stream().map(a -> "accompanied " + called(a));
    Stream<String> occasions =
        read.occasions().stream().map(o -> "occasions " + plain("occasions", o.title()));
    return Stream.of(met, with, occasions).flatMap(s -> s).toList();
  }

  private static String called(@Nullable NamedOfficial official) {
    return official == null
        ? ":"
        : Optional.ofNullable(official.style()).orElse("")
            + ":"
            + Optional.ofNullable(official.name()).orElse("");
  }

  /** Titles of occasions are compared by their words. */
  private static String plain(String kind, String fact) {
    return kind.equals("occasions")
        ? fact.toLowerCase(Locale.ROOT)
            .replaceFirst("^meetings? of (the )?", "")
            .replaceAll("\\s+meetings?$", "")
            .replace('’', '\'')
            .strip()
        : fact;
  }

  /** Counts what was found and should be. */
  private static final class Score {
    private int right;
    private int found;
    private int expected;
    private final List<String> wrong = new ArrayList<>();

    void compare(String trip, List<String> should, List<String> is) {
      found += is.size();
      expected += should.size();
      TreeSet<String> both = new TreeSet<>(should);
      both.retainAll(is);
      right += both.size();
      is.stream()
          .filter(f -> !should.contains(f))
          .forEach(f -> wrong.add(trip + " too much: " + f));
      should.stream().filter(f -> !is.contains(f)).forEach(f -> wrong.add(trip + " missed: " + f));
    }

    double precision() {
      return (double) right / found;
    }

    double recall() {
      return (double) right / expected;
    }

    void print() {
      System.out.printf(
          "remarks: %d expected, %d found, %d right: precision %.3f, recall %.3f%n",
          expected, found, right, precision(), recall());
      wrong.forEach(System.out::println);
    }
  }
}
