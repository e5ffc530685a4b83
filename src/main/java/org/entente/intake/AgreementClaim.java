package org.entente.intake;

import java.util.List;
import org.entente.agreement.AgreementKind;
import org.entente.shared.EdtfDate;

/**
 * That parties agreed on something.
 *
 * @param parties the codes of those who agreed
 * @param date when they did
 * @param machineCoded whether a program found it in a text, and nobody checked it
 */
record AgreementClaim(
    Key key,
    String title,
    AgreementKind kind,
    List<String> parties,
    EdtfDate date,
    boolean machineCoded,
    Evidence evidence)
    implements Claim {

  /** Copies the list. */
  AgreementClaim {
    parties = List.copyOf(parties);
  }
}
