package org.entente.party;

import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.entente.database.Upsert;
import org.entente.shared.EdtfDate;

/** Makes rows of the tables of facts, and checks what no constraint of the database can. */
final class FactsReader {
  private static final Set<String> SOURCE_KEYS =
      Set.of("kind", "publisher", "title", "url", "date", "language", "licence");

  /** A page that is kept up to date has no date of its own. */
  private static final EdtfDate UNDATED = EdtfDate.parse("XXXX");

  private final FactNode sources;
  private final FactNode countries;
  private final FactNode formerCountries;
  private final FactNode organizations;
  private final FactRows rows = new FactRows();
  private final PartyFacts facts;

  private FactsReader(FactFiles files) {
    sources = files.file(FactFiles.SOURCES).only(Set.of("sources")).child("sources");
    countries = files.file(FactFiles.COUNTRIES).only(Set.of("sources", "countries"));
    formerCountries =
        files.file(FactFiles.FORMER_COUNTRIES).only(Set.of("sources", "renamed", "countries"));
    organizations = files.file(FactFiles.ORGANIZATIONS).only(Set.of("organizations"));
    Set<String> codes = new HashSet<>(countries.child("countries").keys());
    codes.addAll(formerCountries.child("countries").keys());
    codes.addAll(organizations.child("organizations").keys());
    facts = new PartyFacts(rows, codes, sources.keys());
  }

  /**
   * Reads them all.
   *
   * @throws FactsException at the first that is wrong
   */
  static FactRows read(FactFiles files) {
    return new FactsReader(files).read();
  }

  private FactRows read() {
    sources.keys().forEach(slug -> source(slug, sources.child(slug).only(SOURCE_KEYS)));
    CountryFacts countryFacts = new CountryFacts(rows, facts);
    countryFacts.present(countries);
    countryFacts.former(formerCountries);
    new OrganizationFacts(rows, facts).read(organizations.child("organizations"));
    facts.checkSuccessions();
    renamed(formerCountries.child("renamed"));
    return rows;
  }

  private void source(String slug, FactNode source) {
    JsonObject row =
        new JsonObject()
            .put("slug", slug)
            .put("kind", source.required("kind"))
            .put("publisher", source.required("publisher"))
            .put("title", source.required("title"));
    source.text("url").ifPresent(url -> row.put("url", url));
    source.text("language").ifPresent(language -> row.put("language", language));
    source.text("licence").ifPresent(licence -> row.put("licence", licence));
    Upsert.put(row, "date", source.date("date").orElse(UNDATED));
    rows.sources().add(row);
  }

  private void renamed(FactNode renamed) {
    for (String former : renamed.keys()) {
      rows.slugAliases()
          .add(
              new JsonObject()
                  .put("kind", "PARTY")
                  .put("slug", former.toLowerCase(Locale.ROOT))
                  .put("record_id", facts.known(renamed, former, renamed.required(former))));
    }
  }
}
