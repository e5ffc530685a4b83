package org.entente.issue;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.entente.graphql.OrderDirection;
import org.entente.graphql.Ordering;

/** How issues are ordered; those that are equal, by the order in which they were recorded. */
@Input("IssueOrder")
@Description("How issues are ordered; equal ones by the order in which they were recorded.")
public record IssueOrder(
    @DefaultValue("TITLE") @Description("What orders them.") IssueOrderField field,
    @DefaultValue("ASC") @Description("Which end comes first.") OrderDirection direction) {
  /** The order of a list for which nothing is said. */
  public static final String USUAL = "{\"field\": \"TITLE\", \"direction\": \"ASC\"}";

  /** What it means to the database. */
  public Ordering ordering() {
    return switch (field) {
      case TITLE -> Ordering.byText("TITLE", "r.title", direction);
    };
  }
}
