package org.entente.intake;

import org.entente.claim.Place;
import org.entente.claim.Refusal;
import org.entente.claim.SourceRecord;

/** A sink for files that only help to read others; they are told of when their own turn comes. */
final class Unheard implements Sink {
  @Override
  public void accept(SourceRecord entry) {}

  @Override
  public void refuse(Refusal refusal) {}

  @Override
  public void leaveOut(Place place, String what) {}

  @Override
  public void progress(long bytes) {}
}
