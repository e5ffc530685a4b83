package org.entente.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.entente.claim.AttendanceClaim;
import org.entente.claim.Attendee;
import org.entente.claim.MeetingClaim;
import org.entente.claim.NamedOfficial;
import org.entente.meeting.AttendanceRole;
import org.entente.meeting.MeetingKind;
import org.entente.meeting.VisitClass;
import org.entente.official.PostKind;
import org.entente.party.SharedData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitsTest {
  private final Visits visits = new Visits();

  @TempDir Path folder;

  @Test
  void readsWhoCameWhenAndHow() {
    Collected read = visit("2011-03-01", "2011-03-02", "President Ana Ruiz", "Offical Visit.");
    MeetingClaim meeting = read.claims(MeetingClaim.class).getFirst();
    assertThat(meeting.key()).hasToString("visits:7");
    assertThat(meeting.kind()).isEqualTo(MeetingKind.VISIT);
    assertThat(meeting.visitClass()).isEqualTo(VisitClass.OFFICIAL);
    assertThat(meeting.setting().date().edtf()).isEqualTo("2011-03-01/2011-03-02");
    assertThat(meeting.setting().host()).isEqualTo("US");
    assertThat(meeting.evidence().quotation()).isEqualTo("Offical Visit.");
    assertThat(meeting.attendances().getFirst())
        .isEqualTo(
            AttendanceClaim.of(
                "ES",
                AttendanceRole.HEAD_OF_DELEGATION,
                new NamedOfficial("President", "Ana Ruiz", PostKind.HEAD_OF_STATE)));
  }

  @Test
  void readsTwoVisitorsWhereEachHasAStyle() {
    Collected read =
        visit("2011-03-01", "2011-03-01", "King Juan and Prime Minister Luis Gil", "State visit");
    assertThat(read.claims(MeetingClaim.class).getFirst().attendances()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "Premier and Prince Norodom, Premier and Prince, Norodom",
    "Premier &amp; Prince Norodom, Premier and Prince, Norodom",
    "Chairman of the Presidency Bakir Izetbegovic, Chairman of the Presidency, Bakir Izetbegovic",
    "President- elect Ana Ruiz, President-elect, Ana Ruiz",
    "Prime MinisterHaidar al- Abadi, Prime Minister, Haidar al-Abadi",
    "President Dr. Hilda C. Heine, President, Hilda C. Heine",
    "General Ana Ruiz, , General Ana Ruiz"
  })
  void tellsTheStyleFromTheName(String visitor, @Nullable String style, String name) {
    Collected read = visit("1960-03-01", "1960-03-01", visitor, "");
    assertThat(read.claims(MeetingClaim.class).getFirst().attendances().getFirst().attendee())
        .isInstanceOfSatisfying(
            NamedOfficial.class,
            official -> {
              assertThat(official.style()).isEqualTo(style);
              assertThat(official.name()).isEqualTo(name);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Informal meetings with President Johnson in New York City.",
        "Met President Johnson.",
        "Met again with President Johnson February 7, on return.",
        "Official visit. Conferred with President Johnson in Honolulu on military assistance.",
        "Informal visit; discussed the U.S. bases with President Johnson and senior officials.",
        "Informal discussions with President Johnson.",
        "Unofficial visit; President Johnson met with the Emperor and Empress in Alaska.",
        "Private visit. Had luncheon with President Johnson.",
        "First foreign head of state to be received by President Johnson."
      })
  void readsThePresidentWhoTalkedWithTheVisitor(String description) {
    assertThat(host(description))
        .isEqualTo(new NamedOfficial("President", "Johnson", PostKind.HEAD_OF_STATE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Attended funeral of President Kennedy.",
        "Meeting scheduled November 19 with President Reagan cancelled.",
        "Met with President-elect Eisenhower in New York City.",
        "Private visit. Had met with Soviet President Gorbachev in San Francisco, June 4.",
        "Visited El Paso (Texas) in an exchange of visits with President Taft."
      })
  void doesNotTakeWhoeverIsNamedForTheOneWhoReceived(String description) {
    assertThat(host(description)).isNull();
  }

  private @Nullable Attendee host(String description) {
    return visit("1966-03-01", "1966-03-01", "President Ana Ruiz", description)
        .claims(MeetingClaim.class)
        .getLast()
        .attendances()
        .getLast()
        .attendee();
  }

  @Test
  void readsTheVicePresidentWhoReceived() {
    assertThat(host("Official working visit. Met with Vice President Bush."))
        .isEqualTo(new NamedOfficial("Vice President", "Bush", PostKind.OTHER));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Working visit. Private visit to Houston afterward., WORKING",
        "Official visit at Camp David (Maryland) Afterwards visited Ames., OFFICIAL",
        "Afterwards made an unofficial visit to New York City., -",
        "At the invitation of the President. Private visit to New York City February 20., -",
        "Arrangements for President Clinton's state visit., -",
        "Private visit to Washington., PRIVATE"
      })
  void readsTheClassOfTheVisitAlone(String description, @Nullable VisitClass of) {
    assertThat(
            visit("1966-03-01", "1966-03-01", "President Ana Ruiz", description)
                .claims(MeetingClaim.class)
                .getLast()
                .visitClass())
        .isEqualTo(of);
  }

  @Test
  void readsTheOccasionAndThePresidentWhoReceived() {
    String description = "Attended the Nuclear Security Summit. Met with President Obama.";
    List<MeetingClaim> meetings =
        visit("2016-03-31", "2016-04-01", "President Ana Ruiz", description)
            .claims(MeetingClaim.class);
    assertThat(meetings.getFirst().title()).isEqualTo("Nuclear Security Summit");
    assertThat(meetings.getLast().occasion()).isEqualTo(meetings.getFirst().key());
    assertThat(meetings.getLast().attendances().getLast().attendee())
        .isEqualTo(new NamedOfficial("President", "Obama", PostKind.HEAD_OF_STATE));
  }

  @Test
  void endsANameAtTheMonth() {
    assertThat(
            visit(
                    "1979-11-13",
                    "1979-11-13",
                    "President Ana Ruiz",
                    "Met with President Carter November l3.")
                .claims(MeetingClaim.class)
                .getFirst()
                .attendances()
                .getLast()
                .attendee())
        .isEqualTo(new NamedOfficial("President", "Carter", PostKind.HEAD_OF_STATE));
  }

  @Test
  void refusesAVisitThatEndsBeforeItBegins() {
    Collected read = visit("2011-03-02", "2011-03-01", "President Ana Ruiz", "");
    assertThat(read.records).isEmpty();
    assertThat(read.refusals)
        .singleElement()
        .hasToString(
            folder.resolve("v.xml") + ":2: it ends on 2011-03-01, before its start 2011-03-02");
  }

  @Test
  void refusesAnEmptyIdAndGoesOn() {
    String bad = "<visit><id> </id></visit>";
    Collected read =
        Given.read(visits, folder, "v.xml", "<visits>%s%s</visits>".formatted(bad, good()));
    assertThat(read.reasons()).containsExactly("<id> is missing");
    assertThat(read.records).hasSize(1);
  }

  @Test
  void readsAllOfTheSharedVisits() {
    Collected read = Given.read(visits, SharedData.folder("historyatstate-visits"));
    assertThat(read.refusals).isEmpty();
    assertThat(read.records).hasSize(2310);
  }

  private Collected visit(String from, String to, String visitor, String description) {
    return Given.read(
        visits,
        folder,
        "v.xml",
        "<visits>\n%s</visits>".formatted(xml(from, to, visitor, description)));
  }

  private static String good() {
    return xml("2011-03-01", "2011-03-02", "President Ana Ruiz", "");
  }

  private static String xml(String from, String to, String visitor, String description) {
    return """
    <visit><id>7</id><start-date>%s</start-date><end-date>%s</end-date>\
    <visitor>%s</visitor><from id="spain">Spain</from><description>%s</description></visit>\
    """
        .formatted(from, to, visitor, description);
  }
}
