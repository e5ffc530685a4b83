package org.entente.issue;

import org.eclipse.microprofile.graphql.Description;

/** The kinds of issue. */
@Description("The kinds of issue.")
public enum IssueKind {
  /** Who holds what land, island or sea. */
  @Description("Who holds what land, island or sea.")
  TERRITORY,

  /** Armed forces, weapons, peace. */
  @Description("Armed forces, weapons, peace.")
  SECURITY,

  /** What is bought, sold, taxed or banned. */
  @Description("What is bought, sold, taxed or banned.")
  TRADE,

  /** Water, air, climate, nature. */
  @Description("Water, air, climate, nature.")
  ENVIRONMENT,

  /** How the past is seen. */
  @Description("How the past is seen.")
  HISTORY,

  /** How people are treated. */
  @Description("How people are treated.")
  HUMAN_RIGHTS,

  /** Nationals in another country. */
  @Description("Nationals in another country.")
  CONSULAR,

  /** A formula of words by which parties describe their relation. */
  @Description("A formula of words by which parties describe their relation.")
  FORMULA,

  /** Any other, or one whose kind is itself in question. */
  @Description("Any other, or one whose kind is itself in question.")
  OTHER
}
