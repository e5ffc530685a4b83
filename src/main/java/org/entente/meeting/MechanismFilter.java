package org.entente.meeting;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.entente.graphql.AsOf;
import org.entente.graphql.Condition;
import org.entente.graphql.Conditions;
import org.entente.party.PartiesFilter;

/** Which mechanisms: those that fulfil every field given. */
@Input("MechanismFilter")
@Description("Which mechanisms: those that fulfil every field given.")
public record MechanismFilter(
    @Nullable @Description("The parties that take part.") PartiesFilter parties,
    @Nullable @Description("The level at which they meet.") Level level,
    @Nullable @Description("Their state on the day of `asOf`.") MechanismState state,
    @Nullable @Description(AsOf.DESCRIPTION) LocalDate asOf) {

  /** This filter, asked about that day unless it names another. */
  public MechanismFilter onDay(LocalDate day) {
    return asOf == null ? new MechanismFilter(parties, level, state, day) : this;
  }

  /** What it asks. */
  public Conditions conditions() {
    Conditions conditions =
        new Conditions().is("r.level", level).add(state, s -> isIn(s, AsOf.orToday(asOf)));
    if (parties != null) {
      parties.on(conditions, "select mechanism_id from mechanism_party", "filter.parties");
    }
    return conditions;
  }

  /** Planned once: PostgreSQL has no statistics of states that a plan for values could use. */
  private static Condition isIn(MechanismState state, LocalDate day) {
    return new Condition("mechanism_state(r.id, ?) = ?", List.of(day, state.name()), false);
  }
}
