package org.entente.relation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.issue.Issue;
import org.entente.position.Position;

/**
 * An issue between two parties.
 *
 * @param issue the issue
 * @param latestPositions each side's positions of the last day on which it spoke
 */
@Description("An issue between two parties, with where each side last stood.")
public record RelationIssue(
    @Description("The issue.") Issue issue,
    @Description(
            """
            Each side's latest position: those of the last day by the relation's date on which \
            it took any, as several readouts report them.\
            """)
        List<@NonNull Position> latestPositions) {}
