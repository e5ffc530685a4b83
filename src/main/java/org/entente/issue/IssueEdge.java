package org.entente.issue;

import org.eclipse.microprofile.graphql.Description;

/** An issue in a list. */
@Description("An issue in a list.")
public record IssueEdge(
    @Description("Its place in the list, for `after` and `before`.") String cursor,
    @Description("The issue.") Issue node) {}
