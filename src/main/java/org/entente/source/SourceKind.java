package org.entente.source;

import org.eclipse.microprofile.graphql.Description;

/** What sort of document a source is. */
@Description("What sort of document a source is.")
public enum SourceKind {
  /** A report of a newspaper, agency or broadcaster. */
  @Description("A report of a newspaper, agency or broadcaster.")
  NEWS,

  /** What one side published on a meeting. */
  @Description("What one side published on a meeting.")
  READOUT,

  /** What several sides published together. */
  @Description("What several sides published together.")
  JOINT_STATEMENT,

  /** The text of a treaty. */
  @Description("The text of a treaty.")
  TREATY_TEXT,

  /** A table or database. */
  @Description("A table or database.")
  DATASET,

  /** Any other. */
  @Description("Any other.")
  OTHER
}
