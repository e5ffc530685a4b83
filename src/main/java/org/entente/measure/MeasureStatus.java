package org.entente.measure;

import org.eclipse.microprofile.graphql.Description;

/** A step in a measure's course, and its status from then on. */
@Description("A step in a measure's course, and its status from then on.")
public enum MeasureStatus {
  /** It was imposed. */
  @Description("It was imposed.")
  IMPOSED,

  /** It was made wider or longer. */
  @Description("It was made wider or longer.")
  EXTENDED,

  /** It was made narrower; what remains stands in the scope. */
  @Description("It was made narrower; what remains stands in the scope.")
  EASED,

  /** It was ended. */
  @Description("It was ended.")
  LIFTED
}
