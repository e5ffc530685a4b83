package org.entente.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.entente.claim.Evidence;
import org.entente.claim.Key;
import org.entente.claim.PostClaim;
import org.entente.official.PostKind;
import org.entente.shared.EdtfDate;

/** The posts of POCOM: of the Department of State, and at the head of missions. */
final class PocomPosts {
  private static final String HOME = "US";
  private static final Set<String> SEVERAL_HOLDERS =
      Set.of(
          "ambassador-at-large",
          "assistant-secretary2",
          "career-ambassador",
          "charge-daffaires-ad-interim");

  /** When the European Union took the place of the European Economic Community. */
  private static final LocalDate UNION = LocalDate.of(1993, 11, 1);

  /** Missions to offices of the United Nations are accredited to them as a whole. */
  private static final Map<String, String> ORGANIZATIONS =
      Map.ofEntries(
          Map.entry("representative-to-asean", "ASEAN"),
          Map.entry("representative-to-au", "AFU"),
          Map.entry("representative-to-eu", "EU"),
          Map.entry("representative-to-iaea", "IAEA"),
          Map.entry("representative-to-icao", "ICAO"),
          Map.entry("representative-to-nato", "NATO"),
          Map.entry("representative-to-oas", "OAS"),
          Map.entry("representative-to-oecd", "OECD"),
          Map.entry("representative-to-osce", "OSCE"),
          Map.entry("representative-to-un", "UN"),
          Map.entry("representative-to-unafa", "UN"),
          Map.entry("representative-to-unesco", "UNESCO"),
          Map.entry("representative-to-unido", "UNIDO"),
          Map.entry("representative-uneo", "UN"),
          Map.entry("representative-unvo", "UN"));

  private PocomPosts() {}

  /** The head of a mission to a country: one post for each title and country. */
  static PostClaim toCountry(XmlRecord chief, PocomTerm term, RoleTitles titles) {
    String slug = chief.required("contemporary-territory-id");
    LocalDate date = term.at().map(EdtfDate::earliest).orElse(CountrySlugs.LATEST);
    String country = CountrySlugs.bundled().required(slug, date);
    return new PostClaim(
        new Key(Pocom.SCHEME, term.role() + "/" + country),
        HOME,
        titles.title(term.role()),
        PostKind.CHIEF_OF_MISSION,
        country,
        SEVERAL_HOLDERS.contains(term.role()),
        new Evidence("roles-country-chiefs/" + term.role()));
  }

  /** A post that a file names at its top. */
  static PostClaim named(String post, String title, PocomTerm term) {
    String to = ORGANIZATIONS.getOrDefault(post, "");
    boolean community =
        to.equals("EU") && term.at().filter(d -> d.earliest().isBefore(UNION)).isPresent();
    String accredited = community ? "EEC" : to;
    return new PostClaim(
        new Key(Pocom.SCHEME, community ? post + "/EEC" : post),
        HOME,
        title.isEmpty() ? RoleTitles.words(post) : title,
        kind(post, accredited),
        accredited.isEmpty() ? null : accredited,
        SEVERAL_HOLDERS.contains(post),
        new Evidence(post));
  }

  private static PostKind kind(String post, String accreditedTo) {
    if (post.equals("secretary")) {
      return PostKind.FOREIGN_MINISTER;
    }
    return accreditedTo.isEmpty() ? PostKind.OTHER : PostKind.CHIEF_OF_MISSION;
  }
}
