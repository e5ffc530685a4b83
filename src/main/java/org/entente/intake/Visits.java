package org.entente.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.claim.AttendanceClaim;
import org.entente.claim.Evidence;
import org.entente.claim.Key;
import org.entente.claim.MeetingClaim;
import org.entente.claim.Place;
import org.entente.claim.RecordProblem;
import org.entente.claim.Setting;
import org.entente.claim.SourceRecord;
import org.entente.meeting.AttendanceRole;
import org.entente.meeting.MeetingKind;
import org.entente.meeting.MeetingStatus;
import org.entente.shared.EdtfDate;

/** Visits to the United States by foreign leaders, of the Office of the Historian. */
final class Visits implements Format {
  private static final String SCHEME = "visits";
  private static final String HOST = "US";

  /** Between two visitors, each with a style; a comma or "and" within a style or name is none. */
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,| and | & )\\s*");

  private final CountrySlugs countries = CountrySlugs.bundled();
  private final Styles styles = Styles.bundled();

  @Override
  public String name() {
    return SCHEME;
  }

  @Override
  public String description() {
    return "visits to the United States by foreign leaders (XML, Office of the Historian)";
  }

  @Override
  public void read(Path fileOrFolder, Sink sink) throws IOException {
    for (Path file : FormatFiles.of(fileOrFolder, FormatFiles.named(".xml"))) {
      new XmlFile(file, Set.of("visits/visit"), sink)
          .read((visit, place) -> sink.accept(entry(visit, place)));
    }
  }

  private SourceRecord entry(XmlRecord visit, Place place) {
    Key key = new Key(SCHEME, visit.required("id"));
    EdtfDate date = Dates.days(visit.required("start-date"), visit.required("end-date"));
    XmlRecord from = visit.child("from").orElseThrow(() -> new RecordProblem("<from> is missing"));
    String slug = from.attribute("id").orElseThrow(() -> new RecordProblem("<from> has no id"));
    String country = countries.required(slug, date.earliest());
    String visitor = visit.required("visitor");
    String description = visit.text("description").orElse("");
    MeetingClaim meeting =
        new MeetingClaim(
            key,
            "Visit of %s of %s to the United States".formatted(visitor, from.text().orElse(slug)),
            MeetingKind.VISIT,
            VisitClasses.of(description).orElse(null),
            MeetingStatus.HELD,
            new Setting(date, null, HOST, HOST),
            null,
            attendances(visitor, country),
            false,
            new Evidence("visit " + key.value(), description.isEmpty() ? null : description));
    return new SourceRecord(place, SourceDescriptions.VISITS, List.of(meeting));
  }

  private List<AttendanceClaim> attendances(String visitor, String country) {
    List<AttendanceClaim> attendances = new ArrayList<>();
    for (String one : visitors(visitor)) {
      AttendanceRole role =
          attendances.isEmpty() ? AttendanceRole.HEAD_OF_DELEGATION : AttendanceRole.MEMBER;
      attendances.add(AttendanceClaim.of(country, role, styles.official(one, country)));
    }
    attendances.add(AttendanceClaim.of(HOST, AttendanceRole.HOST));
    return attendances;
  }

  /** One, or several where each has a style and a name: "President A and Prime Minister B". */
  private List<String> visitors(String visitor) {
    List<String> parts = List.of(BETWEEN.split(visitor));
    boolean each =
        parts.stream()
            .allMatch(part -> styles.leading(part).filter(s -> !s.equals(part)).isPresent());
    return each ? parts : List.of(visitor);
  }
}
