package org.entente.graphql;

import org.eclipse.microprofile.graphql.Description;

/** Which end of an order comes first. */
@Description("Which end of an order comes first.")
public enum OrderDirection {
  /** The earliest or smallest first. */
  @Description("The earliest or smallest first.")
  ASC,

  /** The latest or greatest first. */
  @Description("The latest or greatest first.")
  DESC
}
