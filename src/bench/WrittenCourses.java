import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Writes agreements and measures, with the steps of their courses. */
record WrittenCourses(GeneratedWorld world, GeneratedMeeting.Maker maker, Connection connection) {
  private static final String[] AGREED = {
    "HOLD_TALKS", "EXCHANGE_VISITS", "ESTABLISH_MECHANISM", "COOPERATE", "TREATY", "OTHER"
  };
  private static final String[] IMPOSED = {
    "IMPORT_BAN", "EXPORT_CONTROL", "SANCTION", "TARIFF", "VISA_SUSPENSION", "RECALL"
  };
  private static final String[] AFTER_AGREED = {"SCHEDULED", "FULFILLED", "LAPSED"};
  private static final String[] AFTER_IMPOSED = {"EXTENDED", "EASED", "LIFTED"};

  void write() throws SQLException, IOException {
    agreements();
    measures();
  }

  private void copy(String target, CopiedTable.Rows rows) throws SQLException, IOException {
    CopiedTable.fill(connection, target, rows);
  }

  private GeneratedMeeting meeting(String what, int number) {
    return maker.make(world.random(what, number).nextInt(world.volume().meetings()));
  }

  private void agreements() throws SQLException, IOException {
    int count = world.volume().agreements();
    copy(
        "agreement (id, slug, title, kind, summary, meeting_id, mechanism_id, issue_id)",
        table -> {
          for (int i = 0; i < count; i++) {
            RandomGenerator random = world.random("agreement text", i);
            GeneratedMeeting meeting = meeting("agreement", i);
            int mechanisms = world.volume().mechanisms();
            table.row(
                world.agreementId(i),
                "agreement-" + i,
                "Agreement on " + GeneratedWords.some(3, random),
                AGREED[i % AGREED.length],
                "They agree on " + GeneratedWords.some(8, random),
                world.meetingId(meeting.number()),
                i % 5 == 0 ? world.mechanismId(random.nextInt(mechanisms)) : null,
                world.issueId(meeting.issue()));
          }
        });
    copy(
        "agreement_party (agreement_id, party_id)",
        table -> {
          for (int i = 0; i < count; i++) {
            Set<Integer> countries = new HashSet<>();
            for (var attendance : meeting("agreement", i).attendances()) {
              if (countries.add(attendance.country())) {
                long party = world.countries().get(attendance.country()).id();
                table.row(world.agreementId(i), party);
              }
            }
          }
        });
    steps("agreement", count, world.agreementId(0), "AGREED", AFTER_AGREED);
  }

  private void measures() throws SQLException, IOException {
    int count = world.volume().measures();
    copy(
        "measure (id, slug, title, kind, imposed_by_id, issue_id)",
        table -> {
          for (int i = 0; i < count; i++) {
            GeneratedMeeting meeting = meeting("measure", i);
            RandomGenerator random = world.random("measure text", i);
            table.row(
                world.measureId(i),
                "measure-" + i,
                "Measure against " + GeneratedWords.some(3, random),
                IMPOSED[i % IMPOSED.length],
                world.countries().get(meeting.host()).id(),
                world.issueId(meeting.issue()));
          }
        });
    copy(
        "measure_target (measure_id, party_id)",
        table -> {
          for (int i = 0; i < count; i++) {
            var target = meeting("measure", i).attendances().getLast();
            table.row(world.measureId(i), world.countries().get(target.country()).id());
          }
        });
    steps("measure", count, world.measureId(0), "IMPOSED", AFTER_IMPOSED);
  }

  private void steps(String kind, int count, long firstId, String first, String[] later)
      throws SQLException, IOException {
    long[] next = {
      Generation.number(connection, "select coalesce(max(id), 0) + 1 from %s_step".formatted(kind))
    };
    copy(
        "%1$s_step (id, %1$s_id, ordinal, status, date_edtf, date_earliest, date_latest, source_id)"
            .formatted(kind),
        table -> {
          for (int i = 0; i < count; i++) {
            GeneratedDate date = meeting(kind, i).date();
            int steps = world.random(kind + " steps", i).nextInt(1, 4);
            for (int step = 0; step < steps && date.isPast(); step++) {
              table.row(
                  next[0]++,
                  firstId + i,
                  step + 1,
                  step == 0 ? first : later[(i + step) % later.length],
                  date.edtf(),
                  date.earliest(),
                  date.latest(),
                  world.first());
              date = date.later(100 + i % 300);
            }
          }
        });
  }
}
