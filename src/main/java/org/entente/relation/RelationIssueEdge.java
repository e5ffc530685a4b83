package org.entente.relation;

import org.eclipse.microprofile.graphql.Description;

/** An issue in the list of those between two parties. */
@Description("An issue in the list of those between two parties.")
public record RelationIssueEdge(
    @Description("Its place in the list, for `after` and `before`.") String cursor,
    @Description("The issue, as it is between them.") RelationIssue node) {}
