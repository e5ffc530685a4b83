package org.entente.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.agreement.AgreementKind;
import org.entente.claim.AgreementClaim;
import org.entente.claim.AttendanceClaim;
import org.entente.claim.Claim;
import org.entente.claim.Evidence;
import org.entente.claim.IssueClaim;
import org.entente.claim.Key;
import org.entente.claim.MeetingClaim;
import org.entente.claim.PositionClaim;
import org.entente.claim.RecordProblem;
import org.entente.claim.Setting;
import org.entente.meeting.AttendanceRole;
import org.entente.position.Stance;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/** What an event of GDELT claims: a meeting, an agreement or a demand between two parties. */
final class GdeltEvent {
  private static final Pattern NUMBERED = Pattern.compile("[0-9]{2}");
  private static final String NOT_BETWEEN_TWO =
      "an event that is not between two countries or organizations";

  private final GdeltRow row;
  private final String verb;

  GdeltEvent(GdeltRow row) {
    this.row = row;
    this.verb = row.verb();
  }

  /** Why nothing is read from it, as a sink counts it; nothing where something is. */
  Optional<String> leftOut() {
    boolean known =
        Cameo.meeting(verb).isPresent()
            || Cameo.demand(verb).isPresent()
            || Cameo.isAgreement(verb);
    if (!known) {
      return Optional.of("an event of another kind (CAMEO %s)".formatted(root()));
    }
    if (row.first().party().isEmpty() || row.second().party().isEmpty()) {
      return Optional.of(NOT_BETWEEN_TWO);
    }
    return row.first().isOfAGovernment() && row.second().isOfAGovernment()
        ? leftOutAtItsDate()
        : Optional.of("an event of others than governments");
  }

  /** What are two countries now may have been one; and one code may be of two that were there. */
  private Optional<String> leftOutAtItsDate() {
    LocalDate day = date().earliest();
    Optional<String> first = row.first().party(day);
    Optional<String> second = row.second().party(day);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.of(
          "an event of a country that was not there, or one of several, at its date");
    }
    return first.equals(second) ? Optional.of(NOT_BETWEEN_TWO) : Optional.empty();
  }

  private String root() {
    return NUMBERED.matcher(verb).lookingAt() ? verb.substring(0, 2) : "none";
  }

  /** The claims of one that is not left out. */
  List<Claim> claims() {
    if (Cameo.isAgreement(verb)) {
      return List.of(agreement());
    }
    Optional<CameoMeeting> meeting = Cameo.meeting(verb);
    if (meeting.isPresent()) {
      return List.of(meeting(meeting.get()));
    }
    String about = Cameo.demand(verb).orElseThrow();
    Key issue = new Key("cameo", verb);
    return List.of(
        new IssueClaim(issue, about, Cameo.kind(verb), new Evidence("CAMEO " + verb)),
        demand(issue, about));
  }

  private MeetingClaim meeting(CameoMeeting how) {
    List<AttendanceClaim> present =
        List.of(
            AttendanceClaim.of(first(), how.first()), AttendanceClaim.of(second(), how.second()));
    String host =
        present.stream()
            .filter(attendance -> attendance.role() == AttendanceRole.HOST)
            .map(AttendanceClaim::party)
            .findFirst()
            .orElse(null);
    return new MeetingClaim(
        key(),
        "%s: %s and %s"
            .formatted(how.words(), row.first().name(first()), row.second().name(second())),
        how.kind(),
        null,
        how.status(),
        new Setting(date(), null, country(), host),
        null,
        present,
        evidence());
  }

  private AgreementClaim agreement() {
    return new AgreementClaim(
        key(),
        "Agreement of %s and %s".formatted(row.first().name(first()), row.second().name(second())),
        AgreementKind.OTHER,
        List.of(first(), second()),
        date(),
        evidence());
  }

  private PositionClaim demand(Key issue, String about) {
    String summary =
        "%s made a demand of %s: %s"
            .formatted(row.first().name(first()), row.second().name(second()), about);
    return new PositionClaim(
        key(), issue, first(), second(), Stance.DEMANDS, summary, date(), evidence());
  }

  private String first() {
    return row.first().party(date().earliest()).orElseThrow();
  }

  private String second() {
    return row.second().party(date().earliest()).orElseThrow();
  }

  private Key key() {
    return new Key(Gdelt.SCHEME, row.id());
  }

  private EdtfDate date() {
    try {
      LocalDate day = LocalDate.parse(row.day(), DateTimeFormatter.BASIC_ISO_DATE);
      return Dates.date(day.toString());
    } catch (DateTimeParseException _) {
      throw new RecordProblem("'%s' is no day; GDELT's are as 20231125".formatted(row.day()));
    }
  }

  /** The country that the name of the place ends with. GDELT's own code is of FIPS, not of ISO. */
  private @Nullable String country() {
    return row.place()
        .map(place -> place.substring(place.lastIndexOf(',') + 1).strip())
        .flatMap(name -> CountryWords.bundled().named(name, date().earliest()))
        .flatMap(code -> Countries.bundled().at(code, date().earliest()))
        .orElse(null);
  }

  private Evidence evidence() {
    String address = row.address().map(a -> ", " + a).orElse("");
    return new Evidence("event " + row.id() + address);
  }
}
