package org.entente.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.entente.claim.Evidence;
import org.entente.claim.Key;
import org.entente.claim.OfficialClaim;
import org.entente.claim.Place;
import org.entente.claim.PostClaim;
import org.entente.claim.RecordProblem;
import org.entente.claim.SourceDescription;
import org.entente.claim.SourceRecord;
import org.entente.claim.TermClaim;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/** A person in a register of office holders. */
record Holder(String wikidataId, String name, @Nullable EdtfDate born, @Nullable EdtfDate died) {

  private static final Pattern ID = Pattern.compile("Q[1-9][0-9]*");

  /** Refuses what is no id of Wikidata, and an id for a name, which stands where there is none. */
  Holder {
    if (!ID.matcher(wikidataId).matches()) {
      throw new RecordProblem("'%s' is no id of Wikidata".formatted(wikidataId));
    }
    if (ID.matcher(name).matches()) {
      throw new RecordProblem("'%s' is an id of Wikidata, and no name".formatted(name));
    }
  }

  /** The record of one term. */
  SourceRecord entry(
      Place place,
      SourceDescription source,
      PostClaim post,
      @Nullable EdtfDate from,
      @Nullable EdtfDate to) {
    Key person = new Key(OfficeHolders.SCHEME, wikidataId);
    Evidence evidence = new Evidence(wikidataId);
    OfficialClaim official =
        new OfficialClaim(
            person, List.of(), name, null, List.of(), List.of(), born, died, evidence);
    String since = from == null ? "" : from.edtf();
    Key key = person.part(post.key().value() + "/" + since);
    TermClaim term = new TermClaim(key, person, post.key(), from, to, false, evidence);
    return new SourceRecord(place, source, List.of(official, post, term));
  }
}
