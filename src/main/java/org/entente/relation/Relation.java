package org.entente.relation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.party.Party;

/** Two parties seen together on a day; what stands between them hangs on it. */
@Description("Two parties seen together, as things stood on a day.")
public final class Relation {
  private final Party one;
  private final Party other;
  private final LocalDate asOf;

  Relation(Party one, Party other, LocalDate asOf) {
    this.one = one;
    this.other = other;
    this.asOf = asOf;
  }

  Pair pair() {
    return Pair.of(one.recordId(), other.recordId());
  }

  @Description("The two parties, as they were asked for.")
  public List<@NonNull Party> getParties() {
    return List.of(one, other);
  }

  @Description("The day on which they are seen.")
  public LocalDate getAsOf() {
    return asOf;
  }
}
