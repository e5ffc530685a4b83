package org.entente.meeting;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.entente.graphql.OrderDirection;
import org.entente.graphql.Ordering;

/** How mechanisms are ordered; those that are equal, by the order in which they were recorded. */
@Input("MechanismOrder")
@Description("How mechanisms are ordered; equal ones by the order in which they were recorded.")
public record MechanismOrder(
    @DefaultValue("NAME") @Description("What orders them.") MechanismOrderField field,
    @DefaultValue("ASC") @Description("Which end comes first.") OrderDirection direction) {
  /** The order of a list for which nothing is said. */
  public static final String USUAL = "{\"field\": \"NAME\", \"direction\": \"ASC\"}";

  /** What it means to the database. */
  public Ordering ordering() {
    return switch (field) {
      case NAME -> Ordering.byText("NAME", "r.name", direction);
      case LAUNCHED -> Ordering.byDate("LAUNCHED", "r.launched_earliest", direction);
    };
  }
}
