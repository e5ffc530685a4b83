package org.entente.claim;

import org.entente.position.Stance;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * What a party said on an issue.
 *
 * @param issue the source's key of the issue
 * @param holder the code of the party that said it
 * @param towards the code of the party to which it was said, where one was
 * @param summary in words made of what the source codes
 */
public record PositionClaim(
    Key key,
    Key issue,
    String holder,
    @Nullable String towards,
    Stance stance,
    String summary,
    EdtfDate date,
    Evidence evidence)
    implements Claim {}
