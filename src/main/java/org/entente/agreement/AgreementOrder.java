package org.entente.agreement;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.entente.graphql.OrderDirection;
import org.entente.graphql.Ordering;

/** How agreements are ordered; those that are equal, by the order in which they were recorded. */
@Input("AgreementOrder")
@Description("How agreements are ordered; equal ones by the order in which they were recorded.")
public record AgreementOrder(
    @DefaultValue("DATE") @Description("What orders them.") AgreementOrderField field,
    @DefaultValue("ASC") @Description("Which end comes first.") OrderDirection direction) {
  /** The order of a list for which nothing is said. */
  public static final String USUAL = "{\"field\": \"DATE\", \"direction\": \"DESC\"}";

  /** What it means to the database. */
  public Ordering ordering() {
    return switch (field) {
      case DATE -> Ordering.byDate("DATE", "r.date_earliest", direction);
    };
  }
}
