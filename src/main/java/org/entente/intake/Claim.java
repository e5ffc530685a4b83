package org.entente.intake;

/**
 * What a record of a source claims. Whom or what it is about among the records on file is for the
 * reader of claims to find out: a claim names others by the source's keys, and parties by the codes
 * under which they are on file. What the source does not say is null or empty.
 */
sealed interface Claim
    permits OfficialClaim,
        PostClaim,
        TermClaim,
        MeetingClaim,
        PartyClaim,
        IssueClaim,
        PositionClaim,
        AgreementClaim {

  /** The source's key of what is claimed. */
  Key key();

  /** Where the source says it. */
  Evidence evidence();
}
