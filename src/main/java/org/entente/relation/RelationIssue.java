package org.entente.relation;

import org.eclipse.microprofile.graphql.Description;

/** An issue between two parties; its record and the positions on it are fetched where selected. */
@Description("An issue between two parties, with where each side last stood.")
public final class RelationIssue {
  private final long issueId;
  private final Relation relation;

  RelationIssue(long issueId, Relation relation) {
    this.issueId = issueId;
    this.relation = relation;
  }

  long issueId() {
    return issueId;
  }

  Relation relation() {
    return relation;
  }
}
