package org.entente.official;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.entente.graphql.OrderDirection;
import org.entente.graphql.Ordering;

/** How officials are ordered; those that are equal, by the order in which they were recorded. */
@Input("OfficialOrder")
@Description("How officials are ordered; equal ones by the order in which they were recorded.")
public record OfficialOrder(
    @DefaultValue("NAME") @Description("What orders them.") OfficialOrderField field,
    @DefaultValue("ASC") @Description("Which end comes first.") OrderDirection direction) {
  /** The order of a list for which nothing is said. */
  public static final String USUAL = "{\"field\": \"NAME\", \"direction\": \"ASC\"}";

  /** What it means to the database. */
  public Ordering ordering() {
    return switch (field) {
      case NAME -> Ordering.byText("NAME", "r.sort_name", direction);
    };
  }
}
