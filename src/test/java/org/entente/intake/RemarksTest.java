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
  void givesAConferenceThoseWithWhomItWasAttended() {
    Remarks read =
        read("Attended Tokyo Conference with Russian President Putin and with Emperor Akihito.");
    assertThat(read.met()).isEmpty();
    assertThat(read.occasions().getFirst().title()).isEqualTo("Tokyo Conference");
    assertThat(read.occasions().getFirst().company())
        .extracting(m -> m.party() + ":" + called(m.official()))
        .containsExactly("RU:President:Putin", "JP:Emperor:Akihito");
    assertThat(
            read("Attended a summit with the leaders of Chile and Peru. Met with Emperor Akihito.")
                .met())
        .hasSize(3);
  }

  @Test
  void takesAMeetingOfTwoForTalksOfTheirs() {
    Remarks.Occasion meeting =
        read("Attended a bilateral meeting of King Abdullah of Jordan and Prime Minister Abe.")
            .occasions()
            .getFirst();
    assertThat(meeting.kind()).isEqualTo(MeetingKind.TALKS);
    assertThat(meeting.company()).extracting(Remarks.Met::party).containsExactly("JO", "JP");
  }

  @Test
  void leavesToThePresidentWhomTheSecretaryAccompaniedHimToMeet() {
    Remarks read = read("Accompanied President Reagan to a meeting with Emperor Hirohito.");
    assertThat(read.areThePresidents("JP")).isTrue();
    assertThat(read.titleOfTalks("George Shultz", "JP"))
        .isEqualTo("Talks of President Reagan with Emperor Hirohito");
    assertThat(
            read("Accompanied President Reagan. Met with Emperor Hirohito.").areThePresidents("JP"))
        .isFalse();
  }

  @Test
  void readsAListOfCountriesWhoseNamesHaveAnAndOrStandForSeveral() {
    assertThat(
            met(
                "Met with the Prime Ministers of Antigua and Barbuda, the Gulf Cooperation Council, and"
                    + " Peru."))
        .containsExactly("AG:Prime Minister:", "PE:Prime Minister:");
    assertThat(met("Met with the Foreign Ministers of the Baltic States."))
        .containsExactly("EE:Foreign Minister:", "LV:Foreign Minister:", "LT:Foreign Minister:");
    assertThat(met("Met with the Heads of State and Government of Chile and the United Kingdom."))
        .containsExactly("CL::", "GB::");
  }

  @Test
  void takesOneOfTheHostsBehindTheHeadOfAnOrganization() {
    assertThat(met("Met with UN Secretary-General Annan, and Prime Minister Abe."))
        .containsExactly("UN:Secretary-General:Annan", "JP:Prime Minister:Abe");
    assertThat(met("Met with Russian President Putin and with Prime Minister Abe."))
        .containsExactly("RU:President:Putin", "JP:Prime Minister:Abe");
  }

  @Test
  void readsWhomOneMetBehindWhomOnlyTheirBodyIsNamed() {
    assertThat(met("Met with EC Foreign Ministers, and arms with Russian President Putin."))
        .containsExactly("RU:President:Putin");
  }

  @Test
  void readsTwoPostsOfOneAndThoseOfTheHoly() {
    assertThat(met("Met with Deputy Prime Minister/Foreign Minister Asselborn and Speaker Oe."))
        .containsExactly("JP:Deputy Prime Minister/Foreign Minister:Asselborn", "JP:Speaker:Oe");
    assertThat(met("Met with Secretary of State Hull.")).isEmpty();
  }

  @Test
  void leavesOutWhoWasToBeInvitedOrCameAlong() {
    assertThat(met("Delivered an invitation to meet with Prime Minister Begin.")).isEmpty();
    assertThat(met("Travelled with British Foreign Secretary Straw.")).isEmpty();
  }

  @Test
  void takesAMinistersMeetingUnderASummitsNameForAConference() {
    assertThat(
            attended("Attended the East Asia Summit Foreign Ministers Meeting.").getFirst().kind())
        .isEqualTo(MeetingKind.CONFERENCE);
    assertThat(attended("Attended APEC Ministerial and Summit Meetings.").getFirst().kind())
        .isEqualTo(MeetingKind.SUMMIT);
  }

  @Test
  void readsWhatWasAttendedFromOtherDeedsAndFromItsNameAlone() {
    assertThat(titles("Met with President Putin at the U.N. General Assembly in Osaka."))
        .containsExactly("U.N. General Assembly");
    assertThat(titles("Led U.S. delegation to attend the NATO Leaders Meeting."))
        .containsExactly("NATO Leaders Meeting");
    assertThat(titles("G-7 Economic Summit.")).containsExactly("G-7 Economic Summit");
    assertThat(titles("Informal visit after attending the Conference of Nonaligned Nations."))
        .isEmpty();
    assertThat(titles("Attended regional conference of U.S. Ambassadors.")).isEmpty();
    assertThat(titles("Met at the start of the World Forum.")).isEmpty();
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
        .containsExactly(
            new Remarks.Occasion("APEC Leaders' Summit", MeetingKind.SUMMIT, List.of()));
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
            read("Met with the Presidents of Kenya and the Philippines.")
                .titleOfTalks("Ann Roe", "PH"))
        .isEqualTo("Talks of Ann Roe with the President of the Philippines");
    assertThat(met("Met with Prime Minister Theresa May and Emperor Akihito May 5."))
        .containsExactly("JP:Prime Minister:Theresa May", "JP:Emperor:Akihito");
  }

  private static Remarks read(String remarks) {
    return RemarksReader.read(remarks, "JP", DAY);
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
    Stream<Remarks.Met> company = read.occasions().stream().flatMap(o -> o.company().stream());
    Stream<String> met =
        Stream.concat(read.met().stream(), company)
            .distinct()
            .map(m -> "met " + m.party() + ":" + called(m.official()));
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
