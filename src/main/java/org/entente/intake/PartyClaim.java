package org.entente.intake;

import java.util.List;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * A country or area, present or former, as a source knows it.
 *
 * @param code under which it is on file, or is to be
 * @param onFile whether the code is one of the tables of facts, so that the claim adds to a record
 *     and does not make one
 * @param whole whether it is the party in its whole time. Sources divide the time of some
 *     countries, as Germany's, into several territories; then from, to and name are of that part
 *     alone
 * @param officialName the long form of the name
 * @param from null where the source does not say
 * @param to null where it exists still, or where the source does not say
 * @param predecessors the source's keys
 * @param successors the source's keys
 */
record PartyClaim(
    Key key,
    String code,
    boolean onFile,
    boolean whole,
    String name,
    @Nullable String officialName,
    @Nullable EdtfDate from,
    @Nullable EdtfDate to,
    List<Key> predecessors,
    List<Key> successors,
    Evidence evidence)
    implements Claim {

  /** Refuses one without a name, or that ends before it begins. */
  PartyClaim {
    if (name.isBlank()) {
      throw new RecordProblem("the name is empty");
    }
    if (from != null && to != null && to.latest().isBefore(from.earliest())) {
      throw new RecordProblem("it ends in %s, before %s".formatted(to.edtf(), from.edtf()));
    }
    predecessors = List.copyOf(predecessors);
    successors = List.copyOf(successors);
  }
}
