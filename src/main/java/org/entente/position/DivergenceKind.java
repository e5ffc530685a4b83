package org.entente.position;

import org.eclipse.microprofile.graphql.Description;

/** In what two readouts diverge. */
@Description("In what two readouts diverge.")
public enum DivergenceKind {
  /** A side's readout does not mention the issue at all. */
  @Description("A side's readout does not mention the issue at all.")
  OMISSION,

  /** Both mention the issue, and report different stances. */
  @Description("Both mention the issue, and report different stances.")
  STANCE
}
