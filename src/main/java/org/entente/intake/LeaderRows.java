package org.entente.intake;

import java.util.List;
import java.util.Optional;
import org.entente.claim.Evidence;
import org.entente.claim.Key;
import org.entente.claim.PostClaim;
import org.entente.shared.EdtfDate;

/** {@code leaders-2021.csv}: heads of state and government with the years of their terms. */
final class LeaderRows implements HolderFile {
  static final CsvColumns COLUMNS =
      new CsvColumns(
          List.of(
              "countryid",
              "country",
              "position",
              "positionLabel",
              "officeholder",
              "officeholderLabel",
              "start_year"),
          List.of("end_year"));

  private final Sink sink;

  LeaderRows(Sink sink) {
    this.sink = sink;
  }

  @Override
  public CsvColumns columns() {
    return COLUMNS;
  }

  @Override
  public void read(CsvRow row) {
    Optional<String> party =
        CountryWords.bundled().named(row.required("country"), CountrySlugs.LATEST);
    if (party.isEmpty()) {
      sink.leaveOut(row.place(), "a holder in a country or area that is not on file");
      return;
    }
    String title = row.required("positionLabel");
    PostClaim post =
        new PostClaim(
            new Key(OfficeHolders.SCHEME, row.required("position")),
            party.get(),
            title,
            PostKinds.of(title, party.get()),
            null,
            PostKinds.hasSeveralHolders(title),
            new Evidence(row.required("position")));
    EdtfDate from = row.date("start_year").orElse(null);
    EdtfDate to = row.date("end_year").orElse(null);
    Holder holder =
        new Holder(row.required("officeholder"), row.required("officeholderLabel"), null, null);
    sink.accept(
        holder.entry(
            row.place(), SourceDescriptions.holders("world-leaders-2021"), post, from, to));
  }
}
