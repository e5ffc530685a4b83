package org.entente.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.entente.claim.AttendanceClaim;
import org.entente.claim.Key;
import org.entente.claim.KeyedOfficial;
import org.entente.claim.MeetingClaim;
import org.entente.claim.NamedOfficial;
import org.entente.claim.PostClaim;
import org.entente.claim.TermClaim;
import org.entente.meeting.AttendanceRole;
import org.entente.meeting.MeetingKind;
import org.entente.official.PostKind;
import org.entente.party.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TravelsTest {
  private final Travels travels = new Travels();

  @TempDir Path folder;

  @Test
  void readsTheVisitAndTheTalksWithEachParty() {
    List<MeetingClaim> meetings =
        trip("Met with King Felipe and with Russian Foreign Minister Sergei Lavrov.");
    assertThat(meetings)
        .extracting(m -> m.key().toString())
        .containsExactly("travels:9", "travels:9/talks-ES", "travels:9/talks-RU");
    MeetingClaim talks = meetings.get(1);
    assertThat(talks.kind()).isEqualTo(MeetingKind.TALKS);
    assertThat(talks.occasion()).hasToString("travels:9");
    assertThat(talks.title()).isEqualTo("Talks of John Doe with King Felipe");
    assertThat(talks.setting().host()).isEqualTo("ES");
    assertThat(talks.attendances())
        .containsExactly(
            new AttendanceClaim(
                "US",
                AttendanceRole.HEAD_OF_DELEGATION,
                new KeyedOfficial(new Key("pocom", "doe-john")),
                new Key("pocom", "secretary")),
            AttendanceClaim.of(
                "ES",
                AttendanceRole.HOST,
                new NamedOfficial("King", "Felipe", PostKind.HEAD_OF_STATE)));
  }

  @Test
  void readsTheOccasionThatWasAttended() {
    List<MeetingClaim> meetings = trip("Attended the NATO Summit.");
    assertThat(meetings).hasSize(2);
    assertThat(meetings.getFirst().kind()).isEqualTo(MeetingKind.SUMMIT);
    assertThat(meetings.getFirst().title()).isEqualTo("NATO Summit");
    assertThat(meetings.getLast().occasion()).isEqualTo(meetings.getFirst().key());
  }

  @Test
  void namesTheTravellerAndTheCountryAsASentenceDoes() {
    String content =
        xml("")
            .replace("John Doe", "John (Jack) Doe")
            .replace(">Spain<", ">Germany, Federal Republic of<");
    assertThat(Given.read(travels, folder, "t.xml", content).claims(MeetingClaim.class).getFirst())
        .extracting(MeetingClaim::title)
        .isEqualTo("Visit of John Doe to the Federal Republic of Germany");
  }

  @Test
  void readsThePresidentWhoWasAccompanied() {
    MeetingClaim visit = trip("Accompanied President Kennedy.").getFirst();
    assertThat(visit.attendances())
        .extracting(AttendanceClaim::role)
        .containsExactly(
            AttendanceRole.HEAD_OF_DELEGATION, AttendanceRole.MEMBER, AttendanceRole.HOST);
  }

  @Test
  void putsThePresidentBeforeTheSecretaryWhoAccompaniedHimToTalks() {
    MeetingClaim talks =
        trip("Accompanied President Kennedy to a meeting with King Felipe.").getLast();
    assertThat(talks.title()).isEqualTo("Talks of President Kennedy with King Felipe");
    assertThat(talks.attendances())
        .extracting(AttendanceClaim::role)
        .containsExactly(
            AttendanceRole.HEAD_OF_DELEGATION, AttendanceRole.MEMBER, AttendanceRole.HOST);
  }

  @Test
  void givesAPresidentElectNoPost() {
    Collected read = read("Vacation. [Visit made as President-elect.]");
    assertThat(read.claims(PostClaim.class)).isEmpty();
    assertThat(read.claims(MeetingClaim.class).getFirst().attendances().getFirst().post()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Overnight stop en route to Tehran.",
        "Stopped while returning to the United States.",
        "Fishing trip."
      })
  void takesNobodyForTheHostOfAStop(String remarks) {
    MeetingClaim visit = trip(remarks).getFirst();
    assertThat(visit.setting().country()).isEqualTo("ES");
    assertThat(visit.setting().host()).isNull();
    assertThat(visit.attendances()).extracting(AttendanceClaim::party).containsExactly("US");
  }

  @Test
  void keepsRemarksWholeAndCountsWhatItCannotRead() {
    Collected read = read("Toured the old town.");
    assertThat(read.claims(MeetingClaim.class).getFirst().evidence().quotation())
        .isEqualTo("Toured the old town.");
    assertThat(read.leftOut)
        .containsEntry("a clause of remarks from which nothing is surely read", 1);
  }

  @Test
  void refusesARoleThatItDoesNotKnow() {
    Collected read = Given.read(travels, folder, "t.xml", xml("x").replace("secretary", "senator"));
    assertThat(read.reasons()).containsExactly("the role 'senator' is not known");
  }

  @Test
  void readsPresidentsAndTheirTerms() {
    Collected read =
        Given.read(
            travels,
            folder,
            "p.xml",
            """
            <presidents><president n="3"><id>roe-ann</id><name>Ann Roe</name>\
            <birth-year>1900</birth-year><took-office-date>1949-01-20</took-office-date>\
            <left-office-date/></president></presidents>\
            """);
    TermClaim term = read.claims(TermClaim.class).getFirst();
    assertThat(term.official()).hasToString("presidents:roe-ann");
    assertThat(term.to()).isNull();
  }

  @Test
  void readsAllOfTheSharedTravels() {
    Collected read = Given.read(travels, SharedData.folder("historyatstate-travels"));
    assertThat(read.refusals).isEmpty();
    assertThat(read.records).hasSize(3652 + 47); // trips, presidents
    assertThat(read.claims(MeetingClaim.class)).hasSizeGreaterThan(6900);
  }

  private List<MeetingClaim> trip(String remarks) {
    return read(remarks).claims(MeetingClaim.class);
  }

  private Collected read(String remarks) {
    return Given.read(travels, folder, "t.xml", xml(remarks));
  }

  private static String xml(String remarks) {
    return """
    <trips><trip role="secretary" who="doe-john"><id>9</id><role>secretary</role>\
    <name>John Doe</name><start-date>2015-05-01</start-date><end-date>2015-05-02</end-date>\
    <country id="spain">Spain</country><locale>Madrid</locale><remarks>%s</remarks></trip></trips>\
    """
        .formatted(remarks);
  }
}
