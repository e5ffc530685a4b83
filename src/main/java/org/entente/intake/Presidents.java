package org.entente.intake;

import java.util.List;
import org.entente.claim.Claim;
import org.entente.claim.Evidence;
import org.entente.claim.Key;
import org.entente.claim.OfficialClaim;
import org.entente.claim.PostClaim;
import org.entente.claim.TermClaim;
import org.entente.official.PostKind;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/** Presidents of the United States, as the dataset of travels lists them. */
final class Presidents {
  /** Of the dataset's own keys, which its trips use: {@code presidents:obama-barack}. */
  static final String SCHEME = "presidents";

  private static final Key POST = new Key(SCHEME, "president");

  private Presidents() {}

  /** The person, and the years in office. */
  static List<Claim> claims(XmlRecord president) {
    Key key = new Key(SCHEME, president.required("id"));
    Evidence evidence = new Evidence("presidents/" + key.value());
    OfficialClaim official =
        new OfficialClaim(
            key,
            List.of(),
            president.required("name"),
            null,
            List.of(),
            List.of(),
            date(president, "birth-year"),
            date(president, "death-year"),
            evidence);
    return List.of(official, post(evidence), term(president, key, evidence));
  }

  private static TermClaim term(XmlRecord president, Key key, Evidence evidence) {
    String number = president.attribute("n").orElse("");
    return new TermClaim(
        key.part("term" + number),
        key,
        POST,
        date(president, "took-office-date"),
        date(president, "left-office-date"),
        false,
        evidence);
  }

  /** The office, which the dataset names in the roles of its trips. */
  static PostClaim post(Evidence evidence) {
    return new PostClaim(
        POST,
        "US",
        "President of the United States",
        PostKind.HEAD_OF_STATE,
        null,
        false,
        evidence);
  }

  private static @Nullable EdtfDate date(XmlRecord president, String name) {
    return Dates.date(president.text(name)).orElse(null);
  }
}
