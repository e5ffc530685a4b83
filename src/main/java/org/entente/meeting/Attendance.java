package org.entente.meeting;

import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.entente.graphql.Columns;
import org.entente.graphql.Reference;
import org.entente.official.Official;
import org.entente.official.Post;
import org.entente.party.PartyTables;

/** A party at a meeting, and the official who stood for it. */
@Entity
@Description("A party at a meeting, and the official who stood for it.")
public class Attendance {
  /** In any order: to sort them takes PostgreSQL a quarter of the time in which it finds them. */
  static final String OF_MEETING =
      """
      select a.meeting_id as owner_id, a.id, a.party_id, a.official_id, a.role, a.post_id \
      from attendance a where a.meeting_id = any($1)\
      """;

  /** The order in which a meeting has them. */
  static final Comparator<Attendance> ORDER =
      Comparator.comparing(Attendance::getRole).thenComparingLong(Attendance::attendanceId);

  static final List<Reference> REFERENCES =
      List.of(
          new Reference("Attendance", "party", "party_id", PartyTables.PARTIES),
          new Reference("Attendance", "official", "official_id", Official.TABLE),
          new Reference("Attendance", "post", "post_id", Post.TABLE));

  /** Whether a term on record covers the meeting, for the attendances {@code $1} in a post. */
  static final String IN_OFFICE =
      """
      select a.id as owner_id, exists (select from term t where t.official_id = a.official_id \
      and t.post_id = a.post_id and not t.withdrawn and t.from_earliest <= m.date_latest \
      and (t.to_latest is null or t.to_latest >= m.date_earliest)) as in_office \
      from attendance a join meeting m on m.id = a.meeting_id \
      where a.id = any($1) and a.post_id is not null\
      """;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attendance_id_seq")
  @SequenceGenerator(name = "attendance_id_seq", allocationSize = 50)
  @Column(name = "id")
  private long attendanceId;

  private long meetingId;
  private long partyId;
  private @Nullable Long officialId;

  @Enumerated(EnumType.STRING)
  private AttendanceRole role;

  private @Nullable Long postId;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Attendance() {}

  Attendance(Row row) {
    attendanceId = row.getLong("id");
    meetingId = row.getLong("owner_id");
    partyId = row.getLong("party_id");
    officialId = row.getLong("official_id");
    role = Columns.constant(row, "role", AttendanceRole.class);
    postId = row.getLong("post_id");
  }

  final long attendanceId() {
    return attendanceId;
  }

  final long meetingId() {
    return meetingId;
  }

  final long partyId() {
    return partyId;
  }

  final @Nullable Long officialId() {
    return officialId;
  }

  @Description("In which role.")
  public AttendanceRole getRole() {
    return role;
  }

  final @Nullable Long postId() {
    return postId;
  }
}
