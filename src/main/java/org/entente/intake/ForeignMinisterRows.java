package org.entente.intake;

import java.util.List;
import java.util.Optional;
import org.entente.claim.Evidence;
import org.entente.claim.Key;
import org.entente.claim.PostClaim;
import org.entente.official.PostKind;
import org.entente.shared.EdtfDate;

/** {@code foreign-ministers.csv}: who was in charge of foreign affairs, country by country. */
final class ForeignMinisterRows implements HolderFile {
  static final CsvColumns COLUMNS =
      new CsvColumns(
          List.of("person", "name", "country", "countryLabel", "position", "positionLabel"),
          List.of("start", "psid"));

  private final Sink sink;

  ForeignMinisterRows(Sink sink) {
    this.sink = sink;
  }

  @Override
  public CsvColumns columns() {
    return COLUMNS;
  }

  @Override
  public void read(CsvRow row) {
    if (row.text("person").isEmpty()) {
      sink.leaveOut(row.place(), "a post without a holder");
      return;
    }
    Optional<String> party =
        CountryWords.bundled().named(row.required("countryLabel"), CountrySlugs.LATEST);
    if (party.isEmpty()) {
      sink.leaveOut(row.place(), "a holder in a country or area that is not on file");
      return;
    }
    PostClaim post =
        new PostClaim(
            new Key(OfficeHolders.SCHEME, row.required("position")),
            party.get(),
            row.required("positionLabel"),
            PostKind.FOREIGN_MINISTER,
            null,
            false,
            new Evidence(row.required("position")));
    EdtfDate from = row.date("start").orElse(null);
    Holder holder = new Holder(row.required("person"), row.required("name"), null, null);
    sink.accept(holder.entry(row.place(), SourceDescriptions.holders("world"), post, from, null));
  }
}
