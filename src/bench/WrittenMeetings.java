import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Writes the meetings, then who attended them, then what was said at them. */
record WrittenMeetings(GeneratedWorld world, GeneratedMeeting.Maker maker, Connection connection) {
  private static final String[] STANCES = {
    "SUPPORTS",
    "OPPOSES",
    "DEMANDS",
    "APPEALS",
    "CONCERNED",
    "REAFFIRMS",
    "OFFERS",
    "ACKNOWLEDGES",
    "DENIES"
  };
  private static final String[] VERBS = {
    "supports",
    "opposes",
    "demands",
    "appeals for",
    "is concerned at",
    "reaffirms",
    "offers",
    "acknowledges",
    "denies"
  };
  private static final String[] CLASSES = {"STATE", "OFFICIAL", "WORKING", "PRIVATE"};
  private static final String[] QUOTED = {
    "en 言 words", "zh 坚决反对", "ja 深刻な懸念", "ru глубокая озабоченность"
  };

  void write() throws SQLException, IOException {
    meetings();
    attendances();
    positions();
  }

  private void meetings() throws SQLException, IOException {
    each(
        "meeting (id, slug, title, kind, visit_class, status, level, date_edtf, date_earliest,"
            + " date_latest, locality, country_id, host_id, occasion_id, mechanism_id)",
        "Meetings",
        world.volume().meetings(),
        this::meeting);
  }

  private int meeting(CopiedTable table, int number) throws SQLException {
    GeneratedMeeting meeting = maker.make(number);
    RandomGenerator random = meeting.random();
    GeneratedWorld.Country host = world.countries().get(meeting.host());
    boolean byLine = meeting.kind().equals("CALL");
    boolean visit = meeting.kind().equals("VISIT");
    int mechanisms = world.volume().mechanisms();
    table.row(
        world.meetingId(number),
        "meeting-" + number,
        title(meeting),
        meeting.kind(),
        visit ? CLASSES[random.nextInt(CLASSES.length)] : null,
        meeting.status(),
        meeting.level(),
        meeting.date().edtf(),
        meeting.date().earliest(),
        meeting.date().latest(),
        byLine ? null : host.capital(),
        byLine ? null : host.id(),
        byLine ? null : host.id(),
        number > 100 && random.nextInt(10) == 0 ? world.meetingId(random.nextInt(number)) : null,
        random.nextInt(10) == 0 ? world.mechanismId(random.nextInt(mechanisms)) : null);
    return 1;
  }

  private String title(GeneratedMeeting meeting) {
    StringBuilder title = new StringBuilder(meeting.kind()).append(" of ");
    title.replace(1, meeting.kind().length(), meeting.kind().substring(1).toLowerCase(Locale.ROOT));
    Set<Integer> countries = new HashSet<>();
    for (GeneratedMeeting.Attendance attendance : meeting.attendances()) {
      if (countries.add(attendance.country())) {
        title.append(countries.size() == 1 ? "" : ", ");
        title.append(world.countries().get(attendance.country()).name());
      }
      if (countries.size() == 3) {
        break;
      }
    }
    return title.append(" on ").append(GeneratedWords.some(2, meeting.random())).toString();
  }

  private void attendances() throws SQLException, IOException {
    long[] next = {
      Generation.number(connection, "select coalesce(max(id), 0) + 1 from attendance")
    };
    each(
        "attendance (id, meeting_id, party_id, official_id, role, post_id)",
        "Attendances",
        world.volume().meetings(),
        (table, number) -> {
          GeneratedMeeting meeting = maker.make(number);
          for (GeneratedMeeting.Attendance attendance : meeting.attendances()) {
            table.row(
                next[0]++,
                world.meetingId(number),
                world.countries().get(attendance.country()).id(),
                world.officialId(attendance.official()),
                attendance.role(),
                world.postId(attendance.country(), attendance.post()));
          }
          return meeting.attendances().size();
        });
  }

  private void positions() throws SQLException, IOException {
    each(
        "position (id, slug, issue_id, holder_id, speaker_id, stance, summary, quotation,"
            + " quotation_language, meeting_id, date_edtf, date_earliest, date_latest,"
            + " reported_by_id)",
        "Positions",
        world.volume().positions(),
        this::position);
  }

  private int position(CopiedTable table, int number) throws SQLException {
    GeneratedMeeting meeting = maker.make(number / 2);
    RandomGenerator random = world.random("position", number);
    var speaker = meeting.attendances().get(number % Math.min(2, meeting.attendances().size()));
    GeneratedWorld.Country holder = world.countries().get(speaker.country());
    int issue = random.nextInt(4) == 0 ? maker.issues().next(random) : meeting.issue();
    int stance = random.nextInt(STANCES.length);
    String quoted = random.nextInt(7) == 0 ? QUOTED[random.nextInt(QUOTED.length)] : null;
    String words = GeneratedWords.some(3 + random.nextInt(8), random);
    table.row(
        world.positionId(number),
        "position-" + number,
        world.issueId(issue),
        holder.id(),
        random.nextInt(8) == 0 ? null : world.officialId(speaker.official()),
        STANCES[stance],
        "%s %s %s".formatted(holder.name(), VERBS[stance], words),
        quoted == null ? null : quoted.substring(3),
        quoted == null ? null : quoted.substring(0, 2),
        random.nextInt(7) == 0 ? null : world.meetingId(number / 2),
        meeting.date().edtf(),
        meeting.date().earliest(),
        meeting.date().latest(),
        random.nextInt(3) == 0 ? null : holder.id());
    return 1;
  }

  /** Writes the rows of a number, and says how many they were. */
  @FunctionalInterface
  interface Row {
    int write(CopiedTable table, int number) throws SQLException;
  }

  private void each(String target, String what, int count, Row row)
      throws SQLException, IOException {
    Progress progress = new Progress(what, count);
    long[] rows = {0};
    CopiedTable.fill(
        connection,
        target,
        table -> {
          for (int i = 0; i < count; i++) {
            rows[0] += row.write(table, i);
            progress.at(i);
          }
        });
    progress.done(rows[0]);
  }
}
