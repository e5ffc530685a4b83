package org.entente.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entente.claim.AgreementClaim;
import org.entente.claim.AttendanceClaim;
import org.entente.claim.IssueClaim;
import org.entente.claim.MeetingClaim;
import org.entente.claim.PositionClaim;
import org.entente.meeting.AttendanceRole;
import org.entente.meeting.MeetingKind;
import org.entente.meeting.MeetingStatus;
import org.entente.party.SharedData;
import org.entente.position.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GdeltTest {
  private final Gdelt gdelt = new Gdelt();

  @TempDir Path folder;

  @Test
  void readsAVisitAsMachineCoded() {
    Collected read = read(row(58, "042", Map.of(50, "Tokyo, Japan")));
    MeetingClaim visit = read.claims(MeetingClaim.class).getFirst();
    assertThat(visit.key()).hasToString("gdelt:5");
    assertThat(visit.kind()).isEqualTo(MeetingKind.VISIT);
    assertThat(read.records.getFirst().source().machineCoded()).isTrue();
    assertThat(visit.setting().country()).isEqualTo("JP");
    assertThat(visit.setting().date().edtf()).isEqualTo("2016-07-28");
    assertThat(visit.attendances())
        .containsExactly(
            AttendanceClaim.of("KR", AttendanceRole.HEAD_OF_DELEGATION),
            AttendanceClaim.of("JP", AttendanceRole.HOST));
  }

  @Test
  void readsRowsOfAllVersions() {
    assertThat(read(row(57, "040", Map.of())).records).hasSize(1);
    Collected read = read(row(61, "040", Map.of(52, "Paris, France", 60, "http://example.org/a")));
    MeetingClaim meeting = read.claims(MeetingClaim.class).getFirst();
    assertThat(meeting.setting().country()).isEqualTo("FR");
    assertThat(meeting.evidence().locator()).isEqualTo("event 5, http://example.org/a");
  }

  /** Events 881990861 and 881990868 of the GDELT Project's file 20191024143000.export.CSV. */
  @Test
  void readsWhatGdelt2Publishes() {
    Collected read =
        read(
            """
            881990861\t20190924\t201909\t2019\t2019.7233\tCHNGOV\tCHINESE\tCHN\t\t\t\t\tGOV\t\t\tBRA\tBRAZIL\tBRA\
            \t\t\t\t\t\t\t\t1\t036\t036\t03\t1\t4.0\t10\t1\t10\t1.0989010989011\t1\tChina\tCH\tCH\t\t35\t105\tCH\
            \t1\tChina\tCH\tCH\t\t35\t105\tCH\t1\tChina\tCH\tCH\t\t35\t105\tCH\t20191024143000\
            \thttps://af.reuters.com/article/commoditiesNews/idAFL2N2790KV
            881990868\t20190924\t201909\t2019\t2019.7233\tGBR\tUNITED KINGDOM\tGBR\t\t\t\t\t\t\t\
            \tSAU\tSAUDI ARABIA\tSAU\t\t\t\t\t\t\t\t0\t042\t042\t04\t1\t1.9\t2\t1\t2\t2.8604118993135\
            \t1\tUnited Kingdom\tUK\tUK\t\t54\t-4\tUK\
            \t4\tRiyadh, Ar Riya?, Saudi Arabia\tSA\tSA10\t25316\t24.6408\t46.7728\t-3093009\
            \t4\tRiyadh, Ar Riya?, Saudi Arabia\tSA\tSA10\t25316\t24.6408\t46.7728\t-3093009\t20191024143000\
            \thttps://www.fltimes.com/business/business-of-the-week-b-c-auto-restoration-and-paint/article_ff1fc682-03ea-551c-b71b-d3e6c0bfd4d3.html
            """);
    assertThat(read.refusals).isEmpty();
    assertThat(read.claims(MeetingClaim.class))
        .extracting(
            meeting -> meeting.key().toString(),
            MeetingClaim::kind,
            MeetingClaim::status,
            meeting -> meeting.setting().country(),
            meeting -> meeting.attendances().stream().map(AttendanceClaim::party).toList())
        .containsExactly(
            tuple(
                "gdelt:881990861",
                MeetingKind.TALKS,
                MeetingStatus.EXPECTED,
                "CN",
                List.of("CN", "BR")),
            tuple(
                "gdelt:881990868",
                MeetingKind.VISIT,
                MeetingStatus.HELD,
                "SA",
                List.of("GB", "SA")));
  }

  @Test
  void readsAnIntendedMeetingAsExpected() {
    assertThat(read(row(58, "036", Map.of())).claims(MeetingClaim.class).getFirst().status())
        .isEqualTo(MeetingStatus.EXPECTED);
  }

  @Test
  void readsADemandAndItsIssue() {
    Collected read = read(row(58, "1041", Map.of()));
    assertThat(read.claims(IssueClaim.class).getFirst().key()).hasToString("cameo:1041");
    PositionClaim demand = read.claims(PositionClaim.class).getFirst();
    assertThat(demand.stance()).isEqualTo(Stance.DEMANDS);
    assertThat(demand.holder()).isEqualTo("KR");
    assertThat(demand.towards()).isEqualTo("JP");
  }

  @Test
  void readsAnAgreement() {
    assertThat(read(row(58, "057", Map.of())).claims(AgreementClaim.class).getFirst().parties())
        .containsExactly("KR", "JP");
  }

  @Test
  void takesTheCountryThatWasThereAtTheDate() {
    assertThat(parties("19850312", "RUS", "RUSSIA", "CZE", "PRAGUE"))
        .containsExactly("SUHH", "CSHH");
    assertThat(parties("19850312", "SRB", "BELGRADE", "YUG", "YUGOSLAVIA")).isEmpty();
    assertThat(parties("19850312", "HRV", "CROATIA", "COD", "ZAIRE")).containsExactly("YUCS", "CD");
    assertThat(parties("19850312", "DEU", "EAST GERMAN", "DEU", "BONN"))
        .containsExactly("DDDE", "DE");
    assertThat(parties("19850312", "DEU", "EAST GERMAN", "FRA", "PARIS"))
        .containsExactly("DDDE", "FR");
    assertThat(parties("19850312", "DEU", "WEST GERMANY", "FRA", "PARIS"))
        .containsExactly("DE", "FR");
    assertThat(parties("19950312", "YUG", "YUGOSLAVIA", "SVK", "BRATISLAVA"))
        .containsExactly("CSXX", "SK");
    assertThat(parties("20160312", "SCG", "SERBIA", "RUS", "RUSSIA")).containsExactly("RS", "RU");
  }

  @Test
  void takesNoneWhereOneCodeIsOfTwoStatesAtTheDate() {
    Collected read = read(event("19850312", "YEM", "YEMEN", "FRA", "PARIS"));
    assertThat(read.records).isEmpty();
    assertThat(read.leftOut)
        .containsOnlyKeys(
            "an event of a country that was not there, or one of several, at its date");
  }

  private List<String> parties(
      String day, String first, String firstName, String second, String secondName) {
    return read(event(day, first, firstName, second, secondName))
        .claims(MeetingClaim.class)
        .stream()
        .flatMap(meeting -> meeting.attendances().stream().map(AttendanceClaim::party))
        .toList();
  }

  private static String event(
      String day, String first, String firstName, String second, String secondName) {
    return row(
        58,
        "040",
        Map.of(1, day, 5, first, 6, firstName, 7, first, 15, second, 16, secondName, 17, second));
  }

  @Test
  void readsOfCountriesOnlyTheirGovernments() {
    assertThat(List.of("JPN", "JPNGOV", "JPNGOVMIL", "JPNGOVBUS")).allMatch(this::isRead);
    assertThat(List.of("JPNPTY", "JPNGOVELI", "JPNGOVPTY", "JPNkur", "JPNMOS", "JPNOKI", "JPNLEG"))
        .noneMatch(this::isRead);
    assertThat(read(row(58, "040", Map.of(19, "kur"))).leftOut)
        .containsOnlyKeys("an event of others than governments");
    assertThat(read(row(58, "040", Map.of(20, "MOS"))).records).isEmpty();
  }

  private boolean isRead(String code) {
    return !read(row(58, "040", Map.of(15, code))).records.isEmpty();
  }

  @Test
  void callsByThePartysNameWhomTheRowDoesNotName() {
    assertThat(title(Map.of(6, "", 16, ""))).isEqualTo("Consultation: South Korea and Japan");
    assertThat(title(Map.of(1, "19850312", 6, "", 7, "RUS")))
        .isEqualTo("Consultation: Soviet Union and TOKYO");
  }

  private String title(Map<Integer, String> cells) {
    return read(row(58, "040", cells)).claims(MeetingClaim.class).getFirst().title();
  }

  @Test
  void countsWhatItLeavesOut() {
    Collected read =
        read(
            row(58, "190", Map.of())
                + row(58, "040", Map.of(17, "KOR"))
                + row(58, "040", Map.of(12, "COP")));
    assertThat(read.records).isEmpty();
    assertThat(read.refusals).isEmpty();
    assertThat(read.leftOut)
        .containsOnlyKeys(
            "an event of another kind (CAMEO 19)",
            "an event that is not between two countries or organizations",
            "an event of others than governments");
  }

  @Test
  void refusesRowsOfOtherWidthsAndBadDays() {
    Collected read = read("a\tb\n" + row(58, "040", Map.of(1, "20161399")));
    assertThat(read.reasons())
        .containsExactly(
            "the row has 2 columns; GDELT's have 57, 58 or 61",
            "'20161399' is no day; GDELT's are as 20231125");
  }

  @Test
  void endsRowsAtCrAloneToo() {
    String rows = row(58, "057", Map.of()) + row(58, "057", Map.of()) + "a\tb\n";
    Collected read = read(rows.replace('\n', '\r'));
    assertThat(read.records).hasSize(2);
    assertThat(read.refusals).singleElement().extracting(r -> r.place().line()).isEqualTo(3L);
  }

  @Test
  void readsAllOfTheSharedEvents() {
    Collected read = Given.read(gdelt, SharedData.folder("gdelt-events"));
    int leftOut = read.leftOut.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(read.refusals).isEmpty();
    assertThat(read.records.size() + leftOut).isEqualTo(710);
    assertThat(read.records).hasSize(44);
  }

  private Collected read(String rows) {
    return Given.read(gdelt, folder, "e.tsv", rows);
  }

  private static String row(int columns, String verb, Map<Integer, String> others) {
    String[] cells = new String[columns];
    Arrays.fill(cells, "");
    cells[0] = "5";
    cells[1] = "20160728";
    cells[6] = "SEOUL";
    cells[7] = "KOR";
    cells[16] = "TOKYO";
    cells[17] = "JPN";
    cells[26] = verb;
    others.forEach((at, cell) -> cells[at] = cell);
    return String.join("\t", cells) + "\n";
  }
}
