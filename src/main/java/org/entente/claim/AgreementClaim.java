package org.entente.claim;

import java.util.List;
import org.entente.agreement.AgreementKind;
import org.entente.shared.EdtfDate;

/**
 * That parties agreed on something.
 *
 * @param parties the codes of those who agreed
 * @param date when they did
 */
public record AgreementClaim(
    Key key,
    String title,
    AgreementKind kind,
    List<String> parties,
    EdtfDate date,
    Evidence evidence)
    implements Claim {

  /** Copies the list. */
  public AgreementClaim {
    parties = List.copyOf(parties);
  }
}
