package org.entente.position;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * An issue on which the parties' readouts of a meeting diverge: one mentions it and another does
 * not, or they report different stances of a party on it.
 */
@Description(
    """
    An issue on which the parties' readouts of a meeting diverge: one mentions it and another \
    does not, or they report different stances of a party on it. Accounts of publishers are not \
    compared.\
    """)
public final class Divergence {
  private final long issueId;
  private final DivergenceKind kind;
  private final List<Readout> readouts;
  private final List<Reporter> silent;

  private Divergence(
      long issueId, DivergenceKind kind, List<Readout> readouts, List<Reporter> silent) {
    this.issueId = issueId;
    this.kind = kind;
    this.readouts = readouts;
    this.silent = silent;
  }

  /** The divergences among a meeting's positions, in the order in which issues come up. */
  static List<Divergence> of(List<Position> positions) {
    List<Readout> readouts = Readout.of(positions).stream().filter(Readout::isOfParty).toList();
    return readouts.stream()
        .flatMap(readout -> readout.positions().stream())
        .map(Position::issueId)
        .distinct()
        .flatMap(issue -> on(issue, readouts.stream().map(r -> r.on(issue)).toList()))
        .toList();
  }

  private static Stream<Divergence> on(long issueId, List<Readout> all) {
    List<Reporter> silent =
        all.stream().filter(r -> r.positions().isEmpty()).map(Readout::reportedBy).toList();
    List<Readout> own =
        all.stream()
            .map(readout -> ownOf(readout, all))
            .filter(readout -> !readout.positions().isEmpty())
            .toList();
    if (own.isEmpty()) {
      return Stream.empty();
    }
    DivergenceKind kind = silent.isEmpty() ? DivergenceKind.STANCE : DivergenceKind.OMISSION;
    return Stream.of(new Divergence(issueId, kind, own, silent));
  }

  /** What a readout says that another one leaves out. */
  private static Readout ownOf(Readout readout, List<Readout> all) {
    List<Position> own =
        readout.positions().stream()
            .filter(p -> all.stream().anyMatch(other -> !says(other, p)))
            .toList();
    return new Readout(readout.reportedBy(), own);
  }

  private static boolean says(Readout readout, Position position) {
    return readout.positions().stream()
        .anyMatch(
            p -> p.holderId() == position.holderId() && p.getStance() == position.getStance());
  }

  @Ignore
  long issueId() {
    return issueId;
  }

  @Description("Whether a side leaves the issue out, or reports it differently.")
  public DivergenceKind getKind() {
    return kind;
  }

  @Description("What each side's readout says on the issue that another side's leaves out.")
  public List<@NonNull Readout> getReadouts() {
    return readouts;
  }

  @Description("The sides whose readouts do not mention the issue at all.")
  public List<@NonNull Reporter> getSilent() {
    return silent;
  }
}
