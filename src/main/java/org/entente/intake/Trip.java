package org.entente.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

  private final Key key;
  private final EdtfDate date;
  private final String country;
  private final String countryName;
  private final @Nullable String locality;
  private final String traveller;
  private final Key official;
  private final PostClaim post;
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
    countryName = where.text().map(CountryWords::inOrder).orElse(slug);
    locality = trip.text("locale").orElse(null);
    traveller = PocomPeople.plain(trip.required("name"));
    String text = trip.text("remarks").orElse("");
    evidence = new Evidence("trip " + key.value(), text.isEmpty() ? null : text);
    String role = trip.required("role");
    String who = trip.attribute("who").orElseThrow(() -> new RecordProblem("<trip> has no who"));
    official = new Key(scheme(role), who);
    post = role.equals("president") ? Presidents.post(evidence) : secretary();
    remarks = RemarksReader.read(text, country, date.earliest());
  }

  private static String scheme(String role) {
    return switch (role) {
      case "president" -> Presidents.SCHEME;
      case "secretary" -> Pocom.SCHEME;
      default -> throw new RecordProblem("the role '%s' is not known".formatted(role));
    };
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
    claims.add(post);
    List<MeetingClaim> occasions = occasions();
    claims.addAll(occasions);
    claims.add(visit(occasions.size() == 1 ? occasions.getFirst().key() : null));
    Set<String> parties = new LinkedHashSet<>();
    remarks.met().forEach(met -> parties.add(met.party()));
    parties.forEach(party -> claims.add(talks(party)));
    return claims;
  }

  private AttendanceClaim us(AttendanceRole role) {
    return new AttendanceClaim(HOME, role, new KeyedOfficial(official), post.key());
  }

  private MeetingClaim visit(@Nullable Key occasion) {
    String text = evidence.quotation();
    return new MeetingClaim(
        key,
        "Visit of %s to %s".formatted(traveller, countryName),
        MeetingKind.VISIT,
        VisitClasses.of(text == null ? "" : text).orElse(null),
        MeetingStatus.HELD,
        new Setting(date, locality, country, country),
        occasion,
        present(),
        evidence);
  }

  private List<AttendanceClaim> present() {
    List<AttendanceClaim> present = new ArrayList<>();
    NamedOfficial accompanied = remarks.accompanied();
    if (accompanied == null) {
      present.add(us(AttendanceRole.HEAD_OF_DELEGATION));
    } else {
      present.add(AttendanceClaim.of(HOME, AttendanceRole.HEAD_OF_DELEGATION, accompanied));
      present.add(us(AttendanceRole.MEMBER));
    }
    if (!country.equals(HOME)) {
      present.add(AttendanceClaim.of(country, AttendanceRole.HOST));
    }
    return present;
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
    List<AttendanceClaim> present = new ArrayList<>();
    present.add(us(AttendanceRole.HEAD_OF_DELEGATION));
    for (Remarks.Met met : remarks.met()) {
      if (met.party().equals(party)) {
        AttendanceRole role =
            party.equals(country) ? AttendanceRole.HOST : AttendanceRole.HEAD_OF_DELEGATION;
        present.add(new AttendanceClaim(party, role, met.official(), null));
      }
    }
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
