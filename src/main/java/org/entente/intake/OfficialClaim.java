package org.entente.intake;

import java.util.List;
import org.entente.shared.EdtfDate;
import org.entente.shared.LocalizedName;
import org.jspecify.annotations.Nullable;

/**
 * A person.
 *
 * @param otherKeys other keys of the same person, of this source (former ones) or of others
 * @param fullName in Latin script, in the order in which the source writes it; where the source
 *     keeps the parts apart, the given name first
 * @param familyName null where the source does not tell it apart
 * @param aliases other names in Latin script
 * @param names names in other languages
 * @param born as certain as the source is
 * @param died null also for the living
 */
record OfficialClaim(
    Key key,
    List<Key> otherKeys,
    String fullName,
    @Nullable String familyName,
    List<String> aliases,
    List<LocalizedName> names,
    @Nullable EdtfDate born,
    @Nullable EdtfDate died,
    Evidence evidence)
    implements Claim {

  /** Refuses a person without a name. */
  OfficialClaim {
    if (fullName.isBlank()) {
      throw new RecordProblem("the name is empty");
    }
    otherKeys = List.copyOf(otherKeys);
    aliases = List.copyOf(aliases);
    names = List.copyOf(names);
  }

  /** A person of whom the source tells the name only. */
  static OfficialClaim named(Key key, String fullName, Evidence evidence) {
    return new OfficialClaim(
        key, List.of(), fullName, null, List.of(), List.of(), null, null, evidence);
  }
}
