package org.entente.position;

import org.eclipse.microprofile.graphql.Description;

/** What a party does in saying it, after the verbs of CAMEO. */
@Description("What a party does in saying it, after the verbs of CAMEO.")
public enum Stance {
  /** Supports or welcomes it. */
  @Description("Supports or welcomes it.")
  SUPPORTS,

  /** Opposes, rejects or criticises it. */
  @Description("Opposes, rejects or criticises it.")
  OPPOSES,

  /** Demands something of another. */
  @Description("Demands something of another.")
  DEMANDS,

  /** Asks or urges another. */
  @Description("Asks or urges another.")
  APPEALS,

  /** Voices concern. */
  @Description("Voices concern.")
  CONCERNED,

  /** Says again what it said before, or that its position is unchanged. */
  @Description("Says again what it said before, or that its position is unchanged.")
  REAFFIRMS,

  /** Offers something, or to do something. */
  @Description("Offers something, or to do something.")
  OFFERS,

  /** Takes note of another's position or of a fact. */
  @Description("Takes note of another's position or of a fact.")
  ACKNOWLEDGES,

  /** Denies what another says. */
  @Description("Denies what another says.")
  DENIES
}
