package org.entente.identity;

import io.vertx.sqlclient.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entente.claim.OfficialClaim;
import org.entente.claim.PartyClaim;
import org.entente.claim.PostClaim;

/** Finds the records that entries of a batch are about, where their own keys are not known. */
final class EntryMatches {
  private final PostMatches posts;
  private final Map<String, String> byWikidata;
  private final Map<String, String> countries;
  private final Function<String, Optional<String>> records;

  /**
   * Of what the database has.
   *
   * @param records gives the record of a source's key
   */
  EntryMatches(
      Database database, List<SourceEntry> entries, Function<String, Optional<String>> records) {
    this.records = records;
    Set<String> holders = new HashSet<>();
    Set<String> items = new HashSet<>();
    Set<String> codes = new HashSet<>();
    for (SourceEntry entry : entries) {
      switch (entry.claim()) {
        case PostClaim post -> holders.add(post.party());
        case OfficialClaim _ -> items.add(item(entry));
        case PartyClaim party -> codes.add(party.code());
        default -> {}
      }
    }
    posts = new PostMatches(database, holders, entries);
    byWikidata =
        pairs(
            database,
            "select wikidata_id, slug from official where wikidata_id = any($1) and not withdrawn",
            items);
    countries =
        pairs(
            database,
            "select code, code from party where code = any($1) and kind = 'COUNTRY'",
            codes);
  }

  /** Has another post, which entries after it may be about. */
  void add(PostClaim post, String record) {
    posts.add(post, record);
  }

  /** The record that an entry is about, of those on record and of the posts that were added. */
  Optional<Match> of(SourceEntry entry) {
    return switch (entry.claim()) {
      case PartyClaim party ->
          Optional.ofNullable(countries.get(party.code()))
              .map(code -> new Match(code, Rule.CODE, "The source means %s.".formatted(code)));
      case OfficialClaim official -> byOtherKey(official).or(() -> byWikidata(entry));
      case PostClaim post -> posts.of(post);
      default -> Optional.empty();
    };
  }

  private Optional<Match> byOtherKey(OfficialClaim official) {
    return official.otherKeys().stream()
        .flatMap(key ->
            records.apply(key.toString()).stream()
                .map(record ->
                    new Match(record, Rule.KEY, "The source calls it %s as well.".formatted(key))))
        .findFirst();
  }

  private Optional<Match> byWikidata(SourceEntry entry) {
    return Optional.ofNullable(byWikidata.get(item(entry)))
        .map(slug -> new Match(slug, Rule.KEY, "The record has that item of Wikidata."));
  }

  private static String item(SourceEntry entry) {
    return String.valueOf(entry.fields().getOrDefault("wikidataId", ""));
  }

  private static Map<String, String> pairs(Database database, String sql, Set<String> keys) {
    Map<String, String> pairs = new HashMap<>();
    for (Row row : database.rows(sql, (Object) keys.toArray(String[]::new))) {
      pairs.put(row.getString(0), row.getString(1));
    }
    return pairs;
  }
}
