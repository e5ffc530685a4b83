package org.entente.source;

import org.eclipse.microprofile.graphql.Description;

/** What sort of document a source is. */
@Description(
    """
    What sort of document a source is. NEWS: a report of a newspaper, agency or broadcaster. \
    READOUT: what one side published on a meeting. JOINT_STATEMENT: what several sides published \
    together. TREATY_TEXT: the text of a treaty. DATASET: a table or database. OTHER: any other.\
    """)
public enum SourceKind {
  NEWS,
  READOUT,
  JOINT_STATEMENT,
  TREATY_TEXT,
  DATASET,
  OTHER
}
