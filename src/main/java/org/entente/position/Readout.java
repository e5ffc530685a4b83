package org.entente.position;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * What one account of a meeting reports.
 *
 * @param reportedBy whose account it is; null for positions of which nobody is known to report them
 * @param positions what it reports, by date
 */
@Description("What one account of a meeting reports.")
public record Readout(
    @Nullable @Description("Whose account it is; null where nobody is known.") Reporter reportedBy,
    @Description("The positions that it reports, by date.") List<@NonNull Position> positions) {

  /** The readouts of a meeting: its positions grouped by who reports them. */
  static List<Readout> of(List<Position> positions) {
    Map<@Nullable Reporter, List<Position>> byReporter = new LinkedHashMap<>();
    for (Position position : positions) {
      byReporter.computeIfAbsent(position.getReportedBy(), _ -> new ArrayList<>()).add(position);
    }
    return byReporter.entrySet().stream().map(e -> new Readout(e.getKey(), e.getValue())).toList();
  }

  /** Whether a party issued it. */
  boolean isOfParty() {
    return reportedBy != null && reportedBy.partyId() != null;
  }

  /** This readout with only what it says on the issue. */
  Readout on(long issueId) {
    return new Readout(reportedBy, positions.stream().filter(p -> p.issueId() == issueId).toList());
  }
}
