package org.entente.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.entente.claim.Claim;
import org.entente.claim.Place;
import org.entente.claim.SourceRecord;

/**
 * Trips abroad of the presidents and secretaries of state of the United States, and the presidents'
 * terms, of the Office of the Historian.
 */
final class Travels implements Format {
  private final CountrySlugs countries = CountrySlugs.bundled();

  @Override
  public String name() {
    return Trip.SCHEME;
  }

  @Override
  public String description() {
    return "trips abroad of US presidents and secretaries of state (XML, Office of the Historian)";
  }

  @Override
  public boolean has(Path file) {
    return FormatFiles.endsWith(file, ".xml");
  }

  /** Presidents are known by their terms, so these come before their trips. */
  @Override
  public boolean isFirst(Path file) {
    return FormatFiles.endsWith(file, "presidents.xml");
  }

  @Override
  public boolean read(Path file, Sink sink) throws IOException {
    return new XmlFile(file, Set.of("trips/trip", "presidents/president"), sink)
        .read((element, place) -> read(element, place, sink));
  }

  private void read(XmlRecord element, Place place, Sink sink) {
    List<Claim> claims;
    if (element.name().equals("trip")) {
      Trip trip = new Trip(element, countries);
      claims = trip.claims();
      trip.leftOut().forEach(what -> sink.leaveOut(place, what));
    } else {
      claims = Presidents.claims(element);
    }
    sink.accept(new SourceRecord(place, SourceDescriptions.TRAVELS, claims));
  }
}
