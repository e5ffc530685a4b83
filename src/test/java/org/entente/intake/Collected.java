package org.entente.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.claim.Claim;
import org.entente.claim.Place;
import org.entente.claim.Refusal;
import org.entente.claim.SourceRecord;

/** Keeps what a format reads. */
final class Collected implements Sink {
  final List<SourceRecord> records = new ArrayList<>();
  final List<Refusal> refusals = new ArrayList<>();
  final Map<String, Integer> leftOut = new TreeMap<>();
  final List<Place> leftOutAt = new ArrayList<>();
  long bytes;

  @Override
  public void accept(SourceRecord entry) {
    records.add(entry);
  }

  @Override
  public void refuse(Refusal refusal) {
    refusals.add(refusal);
  }

  @Override
  public void leaveOut(Place place, String what) {
    leftOut.merge(what, 1, Integer::sum);
    leftOutAt.add(place);
  }

  @Override
  public void progress(long more) {
    bytes += more;
  }

  /** All claims of a kind, in their order. */
  <T extends Claim> List<T> claims(Class<T> kind) {
    return records.stream()
        .map(SourceRecord::claims)
        .flatMap(List::stream)
        .flatMap(claim -> kind.isInstance(claim) ? Stream.of(kind.cast(claim)) : Stream.of())
        .toList();
  }

  List<String> reasons() {
    return refusals.stream().map(Refusal::reason).toList();
  }
}
