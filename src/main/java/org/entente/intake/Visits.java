package org.entente.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.claim.AttendanceClaim;
import org.entente.claim.Claim;
import org.entente.claim.Evidence;
import org.entente.claim.Key;
import org.entente.claim.MeetingClaim;
import org.entente.claim.NamedOfficial;
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
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,| and )\\s*");

  private static final Pattern SPACED_HYPHEN = Pattern.compile("(?<=\\p{L})- (?=\\p{L})");

  /** Who received the visitor: a president, or a vice president. */
  private static final Pattern HOST_NAMED =
      Pattern.compile(
          ("\\b(?:[Mm]et (?:privately |informally |again )?(?:with )?"
                  + "|(?:[Mm]eetings?|[Dd]iscussions|[Vv]isit|[Ll]uncheon|[Dd]inner|[Bb]runch|golf) with "
                  + "|[Cc]onferred with |[Rr]eceived by |[Vv]isited |[Dd]iscussed .*? with )"
                  + "(?:U\\.S\\. )?(?<style>(?:Vice )?President) (?<name>%1$s)"
                  + "|\\b(?<host>President) (?<of>%1$s) met with\\b")
              .formatted(People.NAME));

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
  public boolean has(Path file) {
    return FormatFiles.endsWith(file, ".xml");
  }

  @Override
  public boolean read(Path file, Sink sink) throws IOException {
    return new XmlFile(file, Set.of("visits/visit"), sink)
        .read((visit, place) -> sink.accept(entry(visit, place)));
  }

  private SourceRecord entry(XmlRecord visit, Place place) {
    Key key = new Key(SCHEME, visit.required("id"));
    EdtfDate date = Dates.days(visit.required("start-date"), visit.required("end-date"));
    XmlRecord from = visit.child("from").orElseThrow(() -> new RecordProblem("<from> is missing"));
    String slug = from.attribute("id").orElseThrow(() -> new RecordProblem("<from> has no id"));
    String country = countries.required(slug, date.earliest());
    String visitor = plain(visit.required("visitor"));
    String description = visit.text("description").orElse("");
    Evidence evidence = evidence(key, description);
    List<AttendanceClaim> visitors = attendances(visitor, country);
    List<Claim> claims = new ArrayList<>(occasions(key, date, visitors, evidence));
    claims.add(
        new MeetingClaim(
            key,
            "Visit of %s of %s to the United States".formatted(visitor, name(from, slug)),
            MeetingKind.VISIT,
            VisitClasses.of(description).orElse(null),
            MeetingStatus.HELD,
            new Setting(date, null, HOST, HOST),
            claims.size() == 1 ? claims.getFirst().key() : null,
            Stream.concat(visitors.stream(), Stream.of(host(description))).toList(),
            evidence));
    return new SourceRecord(place, SourceDescriptions.VISITS, claims);
  }

  private static String name(XmlRecord country, String slug) {
    return country.text().map(CountryWords::inOrder).map(CountryWords::inSentence).orElse(slug);
  }

  /** Without the space that the dataset has behind some hyphens: "President- elect". */
  private static String plain(String visitor) {
    return SPACED_HYPHEN.matcher(visitor.replace(" & ", " and ")).replaceAll("-");
  }

  private static Evidence evidence(Key key, String description) {
    return new Evidence("visit " + key.value(), description.isEmpty() ? null : description);
  }

  /** What the visitor attended, by the description. */
  private static List<MeetingClaim> occasions(
      Key key, EdtfDate date, List<AttendanceClaim> present, Evidence evidence) {
    String description = evidence.quotation() == null ? "" : evidence.quotation();
    List<Remarks.Occasion> attended =
        Clauses.of(description).stream()
            .flatMap(clause -> OccasionReader.read(clause).stream())
            .map(found -> new Remarks.Occasion(found.title(), found.kind(), List.of()))
            .toList();
    return Occasions.of(key, attended, new Setting(date, null, HOST, null), present, evidence);
  }

  private List<AttendanceClaim> attendances(String visitor, String country) {
    List<AttendanceClaim> attendances = new ArrayList<>();
    for (String one : visitors(visitor)) {
      AttendanceRole role =
          attendances.isEmpty() ? AttendanceRole.HEAD_OF_DELEGATION : AttendanceRole.MEMBER;
      attendances.add(AttendanceClaim.of(country, role, styles.official(one, country)));
    }
    return attendances;
  }

  /** Who met with the visitor or discussed something by the description; else the country alone. */
  private AttendanceClaim host(String description) {
    return Clauses.of(description).stream()
        .map(HOST_NAMED::matcher)
        .filter(Matcher::find)
        .findFirst()
        .map(found -> AttendanceClaim.of(HOST, AttendanceRole.HOST, host(found)))
        .orElse(AttendanceClaim.of(HOST, AttendanceRole.HOST));
  }

  private NamedOfficial host(Matcher found) {
    String host = found.group("host");
    String style = host == null ? found.group("style") : host;
    String name = host == null ? found.group("name") : found.group("of");
    return new NamedOfficial(style, name, styles.kind(style, HOST));
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
