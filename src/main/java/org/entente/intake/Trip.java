package org.entente.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.claim.AttendanceClaim;
import org.entente.claim.Claim;
import org.entente.claim.Evidence;
import org.entente.claim.Key;
import org.entente.claim.KeyedOfficial;
import org.entente.claim.MeetingClaim;
import org.entente.claim.NamedOfficial;
import org.entente.claim.OfficialClaim;
import org.entente.claim.PostClaim;
import org.entente.claim.RecordProblem;
import org.entente.claim.Setting;
import org.entente.meeting.AttendanceRole;
import org.entente.meeting.MeetingKind;
import org.entente.meeting.MeetingStatus;
import org.entente.official.PostKind;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * What a trip claims: the visit, the talks with each party whose officials its remarks surely name,
 * and the occasions attended.
 */
final class Trip {
  static final String SCHEME = "travels";

  private static final String HOME = "US";

  /** Who was elected does not hold the post yet. */
  private static final String BEFORE_OFFICE = "as President-elect";

  /** What begins remarks on a trip of which nobody of the country is told to have taken part. */
  private static final Pattern NO_VISIT =
      Pattern.compile(
          "(?i)(?:(?:overnight|refueling) stop|stopped|stopover|vacation|fishing trip|rested"
              + "|disembarked|met with U\\.S\\. (?:Marines|troops|military))\\b.*");

  private final Key key;
  private final EdtfDate date;
  private final String country;
  private final String countryName;
  private final @Nullable String locality;
  private final String traveller;
  private final Key official;
  private final @Nullable PostClaim post;
  private final Evidence evidence;
  private final Remarks remarks;

  /**
   * Of an element.
   *
   * @throws RecordProblem if it cannot be taken
   */
  Trip(XmlRecord trip, CountrySlugs countries) {
    key = new Key(SCHEME, trip.required("id"));
    date = Dates.days(trip.required("start-date"), trip.required("end-date"));
    XmlRecord where =
        trip.child("country").orElseThrow(() -> new RecordProblem("<country> is missing"));
    String slug = where.attribute("id").orElseThrow(() -> new RecordProblem("<country> has no id"));
    country = countries.required(slug, date.earliest());
    countryName =
        where.text().map(CountryWords::inOrder).map(CountryWords::inSentence).orElse(slug);
    locality = trip.text("locale").orElse(null);
    traveller = PocomPeople.plain(trip.required("name"));
    String text = trip.text("remarks").orElse("");
    evidence = new Evidence("trip " + key.value(), text.isEmpty() ? null : text);
    String role = trip.required("role");
    String who = trip.attribute("who").orElseThrow(() -> new RecordProblem("<trip> has no who"));
    official = new Key(scheme(role), who);
    post = text.contains(BEFORE_OFFICE) ? null : post(role);
    remarks = RemarksReader.read(text, country, date.earliest());
  }

  private static String scheme(String role) {
    return switch (role) {
      case "president" -> Presidents.SCHEME;
      case "secretary" -> Pocom.SCHEME;
      default -> throw new RecordProblem("the role '%s' is not known".formatted(role));
    };
  }

  private PostClaim post(String role) {
    return role.equals("president") ? Presidents.post(evidence) : secretary();
  }

  private PostClaim secretary() {
    return new PostClaim(
        new Key(Pocom.SCHEME, "secretary"),
        HOME,
        "Secretary of State",
        PostKind.FOREIGN_MINISTER,
        null,
        false,
        evidence);
  }

  /** What was passed over in the remarks, as a sink counts it. */
  List<String> leftOut() {
    return remarks.leftOut();
  }

  List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    claims.add(OfficialClaim.named(official, traveller, evidence));
    if (post != null) {
      claims.add(post);
    }
    List<MeetingClaim> occasions = occasions();
    claims.addAll(occasions);
    claims.add(visit(occasions.size() == 1 ? occasions.getFirst().key() : null));
    Set<String> parties = new LinkedHashSet<>();
    remarks.met().forEach(met -> parties.add(met.party()));
    parties.forEach(party -> claims.add(talks(party)));
    return claims;
  }

  private AttendanceClaim us(AttendanceRole role) {
    Key held = post == null ? null : post.key();
    return new AttendanceClaim(HOME, role, new KeyedOfficial(official), held);
  }

  private MeetingClaim visit(@Nullable Key occasion) {
    String text = evidence.quotation();
    return new MeetingClaim(
        key,
        "Visit of %s to %s".formatted(traveller, countryName),
        MeetingKind.VISIT,
        VisitClasses.of(text == null ? "" : text).orElse(null),
        MeetingStatus.HELD,
        new Setting(date, locality, country, isReceived() ? country : null),
        occasion,
        present(),
        evidence);
  }

  /** Those of the United States: the traveller alone, or behind whom he accompanied. */
  private List<AttendanceClaim> delegation(@Nullable NamedOfficial accompanied) {
    List<AttendanceClaim> delegation = new ArrayList<>();
    if (accompanied == null) {
      delegation.add(us(AttendanceRole.HEAD_OF_DELEGATION));
    } else {
      delegation.add(AttendanceClaim.of(HOME, AttendanceRole.HEAD_OF_DELEGATION, accompanied));
      delegation.add(us(AttendanceRole.MEMBER));
    }
    return delegation;
  }

  private List<AttendanceClaim> present() {
    List<AttendanceClaim> present = delegation(remarks.accompanied());
    if (isReceived() && !country.equals(HOME)) {
      present.add(AttendanceClaim.of(country, AttendanceRole.HOST));
    }
    return present;
  }

  private boolean isReceived() {
    String text = evidence.quotation();
    boolean stop = text != null && NO_VISIT.matcher(text).matches();
    return !stop || !remarks.met().isEmpty() || !remarks.occasions().isEmpty();
  }

  private List<MeetingClaim> occasions() {
    return Occasions.of(
        key,
        remarks.occasions(),
        new Setting(date, soleLocality(), country, null),
        List.of(us(AttendanceRole.HEAD_OF_DELEGATION)),
        evidence);
  }

  private MeetingClaim talks(String party) {
    boolean presidents = remarks.areThePresidents(party);
    List<AttendanceClaim> present = delegation(presidents ? remarks.accompanied() : null);
    remarks.met().stream()
        .filter(met -> met.party().equals(party))
        .forEach(met -> present.add(met.attendance(country)));
    return new MeetingClaim(
        key.part("talks-" + party),
        remarks.titleOfTalks(traveller, party),
        MeetingKind.TALKS,
        null,
        MeetingStatus.HELD,
        new Setting(date, soleLocality(), country, party.equals(country) ? country : null),
        key,
        present,
        evidence);
  }

  /** The place, where the trip had but one: of several, the text does not say which it was. */
  private @Nullable String soleLocality() {
    return locality == null || locality.contains(",") ? null : locality;
  }
}
