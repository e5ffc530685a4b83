package org.entente.party;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.entente.graphql.OrderDirection;
import org.entente.graphql.Ordering;

/**
 * How organizations are ordered; those that are equal, by the order in which they were recorded.
 */
@Input("OrganizationOrder")
@Description("How organizations are ordered; equal ones by the order in which they were recorded.")
public record OrganizationOrder(
    @DefaultValue("NAME") @Description("What orders them.") OrganizationOrderField field,
    @DefaultValue("ASC") @Description("Which end comes first.") OrderDirection direction) {
  /** The order of a list for which nothing is said. */
  public static final String USUAL = "{\"field\": \"NAME\", \"direction\": \"ASC\"}";

  /** What it means to the database. */
  public Ordering ordering() {
    return switch (field) {
      case NAME -> Ordering.byText("NAME", "r.name", direction);
      case CODE -> Ordering.byText("CODE", "r.code", direction);
    };
  }
}
