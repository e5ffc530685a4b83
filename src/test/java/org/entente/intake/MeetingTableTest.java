package org.entente.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.claim.AttendanceClaim;
import org.entente.claim.Key;
import org.entente.claim.KeyedOfficial;
import org.entente.claim.MeetingClaim;
import org.entente.claim.NamedOfficial;
import org.entente.meeting.AttendanceRole;
import org.entente.meeting.MeetingKind;
import org.entente.meeting.MeetingStatus;
import org.entente.official.PostKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeetingTableTest {
  private static final String HEADER =
      "id,title,kind,date,attendances,source,source_publisher,source_title,source_date,status,country\n";

  @TempDir Path folder;

  @Test
  void readsAMeetingWithItsSource() {
    Collected read =
        read(
            "talks-1,Talks in Busan,TALKS,2023-11-26,"
                + "\"KR HOST: Foreign Minister Park Jin; JP: wikidata:Q11526187; JP; CN\","
                + "mofa-kr,Foreign Ministry,Outcome,2023-11-26,,KR");
    MeetingClaim meeting = read.claims(MeetingClaim.class).getFirst();
    assertThat(meeting.key()).hasToString("meetings:mofa-kr/talks-1");
    assertThat(meeting.kind()).isEqualTo(MeetingKind.TALKS);
    assertThat(meeting.status()).isEqualTo(MeetingStatus.HELD);
    assertThat(meeting.attendances())
        .containsExactly(
            AttendanceClaim.of(
                "KR",
                AttendanceRole.HOST,
                new NamedOfficial("Foreign Minister", "Park Jin", PostKind.FOREIGN_MINISTER)),
            AttendanceClaim.of(
                "JP",
                AttendanceRole.HEAD_OF_DELEGATION,
                new KeyedOfficial(new Key("wikidata", "Q11526187"))),
            AttendanceClaim.of("JP", AttendanceRole.MEMBER),
            AttendanceClaim.of("CN", AttendanceRole.HEAD_OF_DELEGATION));
    assertThat(read.records.getFirst().source().slug()).isEqualTo("mofa-kr");
  }

  @Test
  void refusesASourceThatCouldNotBeCited() {
    String header = HEADER.replace("country", "source_url");
    assertThat(read(header, "a,T,TALKS,2023,US,s,P,S,2023,,javascript:x").reasons())
        .containsExactly(
            "'javascript:x' in 'source_url' is no address that begins with https:// or http://");
    assertThat(read("a,T,TALKS,2023,US," + "s".repeat(101) + ",P,S,2023,,").reasons())
        .containsExactly("'source' has 101 characters; it may have 100");
  }

  @Test
  void refusesWhatIsNoKind() {
    assertThat(read("a,T,CHAT,2023,US,s,P,S,2023,,").reasons().getFirst())
        .startsWith("'CHAT' in 'kind' is none of [TALKS, SUMMIT");
  }

  @Test
  void refusesAttendancesOfAnotherForm() {
    assertThat(read("a,T,TALKS,2023,Japan and China,s,P,S,2023,,").reasons().getFirst())
        .startsWith("'Japan and China' in 'attendances' is not as");
  }

  @Test
  void refusesAttendancesOfNobody() {
    assertThat(read("a,T,TALKS,2023, ; ,s,P,S,2023,,").reasons())
        .containsExactly("'attendances' names nobody");
  }

  @Test
  void quotesValuesInOneShortLine() {
    String kind = "x".repeat(50) + "\n" + "y".repeat(70);
    assertThat(read("a,T,\"" + kind + "\",2023,US,s,P,S,2023,,").reasons().getFirst())
        .startsWith("'" + "x".repeat(50) + " " + "y".repeat(49) + "…' in 'kind' is none of");
    assertThat(read("a,T,TALKS,2023,US,s,P,S,2023,," + "x".repeat(101)).reasons())
        .containsExactly("'" + "x".repeat(100) + "…' in 'country' is no code of a party");
  }

  @Test
  void refusesABadDate() {
    assertThat(read("a,T,TALKS,2023-13,US,s,P,S,2023,,").reasons().getFirst())
        .startsWith("'date': '2023-13' is no EDTF date");
  }

  @Test
  void refusesMoreAttendancesThanAnyMeetingHas() {
    String row = "a,T,TALKS,2023-11,%s,s,P,S,2023,,";
    String most = "JP;".repeat(MeetingRow.MOST_ATTENDANCES);
    assertThat(read(row.formatted(most)).records).hasSize(1);
    assertThat(read(row.formatted(most + "CN")).reasons())
        .containsExactly("'attendances' names more than 1,000");
  }

  @Test
  void namesTheColumnOfAClassThatOnlyAVisitHas() {
    Collected read =
        read(HEADER.replace("status", "visit_class"), "a,T,TALKS,2023-11,US,s,P,S,2023,STATE,");
    assertThat(read.reasons()).containsExactly("'visit_class' is only for the kind VISIT");
  }

  private Collected read(String row) {
    return read(HEADER, row);
  }

  private Collected read(String header, String row) {
    return Given.read(new MeetingTable(), folder, "m.csv", header + row + "\n");
  }
}
