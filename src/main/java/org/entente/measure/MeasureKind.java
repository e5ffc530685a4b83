package org.entente.measure;

import org.eclipse.microprofile.graphql.Description;

/** The kinds of measure. */
@Description("The kinds of measure.")
public enum MeasureKind {
  /** A ban on imports. */
  @Description("A ban on imports.")
  IMPORT_BAN,

  /** A limit to exports. */
  @Description("A limit to exports.")
  EXPORT_CONTROL,

  /** A sanction on persons, companies or states. */
  @Description("A sanction on persons, companies or states.")
  SANCTION,

  /** A duty. */
  @Description("A duty.")
  TARIFF,

  /** The end, for a time, of visas or of travel without them. */
  @Description("The end, for a time, of visas or of travel without them.")
  VISA_SUSPENSION,

  /** The recall of an ambassador or other official. */
  @Description("The recall of an ambassador or other official.")
  RECALL,

  /** Any other. */
  @Description("Any other.")
  OTHER
}
