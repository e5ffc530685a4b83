package org.entente.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.claim.AttendanceClaim;
import org.entente.claim.Attendee;
import org.entente.claim.Evidence;
import org.entente.claim.Key;
import org.entente.claim.KeyedOfficial;
import org.entente.claim.MeetingClaim;
import org.entente.claim.RecordProblem;
import org.entente.claim.Setting;
import org.entente.claim.SourceDescription;
import org.entente.claim.SourceRecord;
import org.entente.meeting.AttendanceRole;
import org.entente.meeting.MeetingKind;
import org.entente.meeting.MeetingStatus;
import org.entente.meeting.VisitClass;
import org.entente.shared.EdtfDate;
import org.entente.source.SourceKind;
import org.jspecify.annotations.Nullable;

/** A row of a table of meetings. */
final class MeetingRow {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final int LONGEST_KEY = 100;

  /** More than any conference has; each takes memory many times that of its text. */
  static final int MOST_ATTENDANCES = 1_000;

  private static final Pattern URL = Pattern.compile("https?://\\S+");
  private static final Pattern PARTY = Pattern.compile("[A-Z][A-Z0-9]*");

  /** {@code JP HOST: Foreign Minister Kamikawa Yoko}; role and official may be missing. */
  private static final Pattern ATTENDANCE =
      Pattern.compile("([A-Z][A-Z0-9]*)(?: ([A-Z_]+))?(?:: *(.+))?");

  private static final Pattern KEY = Pattern.compile("([a-z][a-z-]*):(\\S+)");

  private final CsvRow row;

  MeetingRow(CsvRow row) {
    this.row = row;
  }

  SourceRecord entry() {
    SourceDescription source =
        new SourceDescription(
            sourceKey(),
            constant("source_kind", SourceKind.class).orElse(SourceKind.DATASET),
            row.required("source_publisher"),
            row.required("source_title"),
            url("source_url"),
            row.text("source_licence").orElse(null),
            date("source_date"),
            false);
    return new SourceRecord(row.place(), source, List.of(meeting(source.slug())));
  }

  private MeetingClaim meeting(String source) {
    String id = slug("id");
    MeetingKind kind =
        constant("kind", MeetingKind.class).orElseThrow(() -> new RecordProblem("'kind' is empty"));
    if (kind != MeetingKind.VISIT && row.text("visit_class").isPresent()) {
      throw new RecordProblem("'visit_class' is only for the kind VISIT");
    }
    Setting setting =
        new Setting(
            date("date"), row.text("locality").orElse(null), party("country"), party("host"));
    return new MeetingClaim(
        key(source, id),
        row.required("title"),
        kind,
        constant("visit_class", VisitClass.class).orElse(null),
        constant("status", MeetingStatus.class).orElse(MeetingStatus.HELD),
        setting,
        row.text("occasion").map(occasion -> key(source, occasion)).orElse(null),
        attendances(),
        new Evidence(row.text("locator").orElse(id), row.text("quotation").orElse(null)));
  }

  private static Key key(String source, String id) {
    return new Key(MeetingTable.SCHEME, source + "/" + id);
  }

  private EdtfDate date(String column) {
    row.required(column);
    return row.date(column).orElseThrow();
  }

  private String slug(String column) {
    String slug = row.required(column);
    if (!SLUG.matcher(slug).matches()) {
      throw new RecordProblem(
          "%s in '%s': lower-case letters and digits, joined by single hyphens"
              .formatted(CsvRow.quoted(slug), column));
    }
    return slug;
  }

  private String sourceKey() {
    String key = slug("source");
    if (key.length() > LONGEST_KEY) {
      throw new RecordProblem(
          "'source' has %d characters; it may have %d".formatted(key.length(), LONGEST_KEY));
    }
    return key;
  }

  private @Nullable String url(String column) {
    Optional<String> url = row.text(column);
    url.filter(u -> !URL.matcher(u).matches())
        .ifPresent(u -> {
          throw new RecordProblem(
              "%s in '%s' is no address that begins with https:// or http://"
                  .formatted(CsvRow.quoted(u), column));
        });
    return url.orElse(null);
  }

  private @Nullable String party(String column) {
    Optional<String> code = row.text(column);
    code.filter(c -> !PARTY.matcher(c).matches())
        .ifPresent(c -> {
          throw new RecordProblem(
              "%s in '%s' is no code of a party".formatted(CsvRow.quoted(c), column));
        });
    return code.orElse(null);
  }

  private <E extends Enum<E>> Optional<E> constant(String column, Class<E> constants) {
    return row.text(column).map(text -> constant(column, text, constants));
  }

  private static <E extends Enum<E>> E constant(String column, String text, Class<E> constants) {
    List<E> all = List.of(constants.getEnumConstants());
    return all.stream()
        .filter(constant -> constant.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new RecordProblem(
                "%s in '%s' is none of %s".formatted(CsvRow.quoted(text), column, all)));
  }

  private List<AttendanceClaim> attendances() {
    Set<String> seen = new HashSet<>();
    List<AttendanceClaim> attendances = new ArrayList<>();
    Stream.of(row.required("attendances").split(";", -1))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .forEach(text -> attendances.add(attendance(text, seen)));
    if (attendances.isEmpty()) {
      throw new RecordProblem("'attendances' names nobody");
    }
    if (attendances.size() > MOST_ATTENDANCES) {
      throw new RecordProblem("'attendances' names more than %,d".formatted(MOST_ATTENDANCES));
    }
    return attendances;
  }

  private static AttendanceClaim attendance(String text, Set<String> seen) {
    Matcher matcher = ATTENDANCE.matcher(text);
    if (!matcher.matches()) {
      throw new RecordProblem(
          "%s in 'attendances' is not as 'JP HOST: Foreign Minister Kamikawa Yoko'"
              .formatted(CsvRow.quoted(text)));
    }
    String party = matcher.group(1);
    boolean first = seen.add(party);
    String role = matcher.group(2);
    String official = matcher.group(3);
    return new AttendanceClaim(
        party,
        role == null ? usual(first) : constant("attendances", role, AttendanceRole.class),
        official == null ? null : attendee(official, party),
        null);
  }

  private static AttendanceRole usual(boolean first) {
    return first ? AttendanceRole.HEAD_OF_DELEGATION : AttendanceRole.MEMBER;
  }

  private static Attendee attendee(String text, String party) {
    Matcher key = KEY.matcher(text.strip());
    return key.matches()
        ? new KeyedOfficial(new Key(key.group(1), key.group(2)))
        : Styles.bundled().official(text, party);
  }
}
