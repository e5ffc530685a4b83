package org.entente.intake;

import org.entente.official.PostKind;
import org.jspecify.annotations.Nullable;

/**
 * An office of a party.
 *
 * @param party the code of the country or organization
 * @param title in English
 * @param accreditedTo of a chief of mission: the code of the party that receives them
 * @param severalHolders whether several people may hold it at a time
 */
record PostClaim(
    Key key,
    String party,
    String title,
    PostKind kind,
    @Nullable String accreditedTo,
    boolean severalHolders,
    Evidence evidence)
    implements Claim {}
