package org.entente.agreement;

import org.eclipse.microprofile.graphql.Description;

/** The kinds of agreement. */
@Description("The kinds of agreement.")
public enum AgreementKind {
  /** To hold talks, once or regularly. */
  @Description("To hold talks, once or regularly.")
  HOLD_TALKS,

  /** To visit each other. */
  @Description("To visit each other.")
  EXCHANGE_VISITS,

  /** To set up a standing dialogue or other mechanism. */
  @Description("To set up a standing dialogue or other mechanism.")
  ESTABLISH_MECHANISM,

  /** To work together on something. */
  @Description("To work together on something.")
  COOPERATE,

  /** A treaty. */
  @Description("A treaty.")
  TREATY,

  /** A statement made together. */
  @Description("A statement made together.")
  JOINT_STATEMENT,

  /** To lift or ease a measure. */
  @Description("To lift or ease a measure.")
  LIFT_MEASURE,

  /** Any other. */
  @Description("Any other.")
  OTHER
}
