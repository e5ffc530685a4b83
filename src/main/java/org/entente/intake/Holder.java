package org.entente.intake;

import java.util.List;
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

  /** Refuses what is no id of Wikidata. */
  Holder {
    if (!wikidataId.matches("Q[1-9][0-9]*")) {
      throw new RecordProblem("'%s' is no id of Wikidata".formatted(wikidataId));
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
