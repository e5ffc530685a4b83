package org.entente.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.claim.Claim;
import org.entente.claim.Key;
import org.entente.claim.NamedOfficial;
import org.entente.claim.OfficialClaim;
import org.entente.claim.SourceRecord;
import org.entente.shared.EdtfDate;

/** The entries of claims, with those of officials whom a claim names and who are new by that. */
final class MentionedOfficials {
  private final NamedOfficials posts;

  MentionedOfficials(NamedOfficials posts) {
    this.posts = posts;
  }

  /** The entry of a claim, after those of the officials that it names. */
  List<SourceEntry> entries(Claim claim, SourceRecord origin) {
    Map<String, OfficialClaim> mentioned = new LinkedHashMap<>();
    NamedOfficials noting =
        (NamedOfficial called, String party, EdtfDate date) -> {
          Optional<NamedOfficials.Found> found = posts.find(called, party, date);
          found
              .filter(NamedOfficials.Found::isKey)
              .ifPresent(f -> mentioned.put(f.official(), official(f.official(), called, claim)));
          return found;
        };
    SourceEntry entry = Entries.of(claim, origin, noting);
    List<SourceEntry> entries = new ArrayList<>();
    mentioned.values().forEach(official -> entries.add(Entries.of(official, origin, noting)));
    entries.add(entry);
    return entries;
  }

  private static OfficialClaim official(String key, NamedOfficial called, Claim claim) {
    int colon = key.indexOf(':');
    return OfficialClaim.named(
        new Key(key.substring(0, colon), key.substring(colon + 1)),
        String.valueOf(called.name()),
        claim.evidence());
  }
}
