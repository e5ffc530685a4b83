package org.entente.meeting;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.entente.graphql.OrderDirection;
import org.entente.graphql.Ordering;

/** How meetings are ordered; those that are equal, by the order in which they were recorded. */
@Input("MeetingOrder")
@Description("How meetings are ordered; equal ones by the order in which they were recorded.")
public record MeetingOrder(
    @DefaultValue("DATE") @Description("What orders them.") MeetingOrderField field,
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
