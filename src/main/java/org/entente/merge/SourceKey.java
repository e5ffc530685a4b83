package org.entente.merge;

import io.vertx.sqlclient.Row;
import org.eclipse.microprofile.graphql.Description;

/** A source's key of a record. */
@Description("A key by which a source knows the record, and why it is taken to be this one.")
public record SourceKey(
    @Description("The scheme, a colon, and the source's own key: `wikidata:Q15031`.") String key,
    @Description("Where in the source.") String locator,
    @Description(
            """
            The rule by which the key is this record's: `NEW`, `KEY`, `CODE`, `POST`, `HOLDER` or \
            `TERM` of an import, or that of a merge.\
            """)
        String rule,
    @Description("What spoke for it, in a sentence.") String explanation) {
  /** Of records, by their numbers. */
  static final String OF_RECORDS =
      """
      select k.record_id as owner_id, k.key, k.locator, k.rule, k.explanation from source_key k \
      where k.record_id = any($1) order by k.record_id, k.key\
      """;

  static SourceKey of(Row row) {
    return new SourceKey(
        row.getString("key"),
        row.getString("locator"),
        row.getString("rule"),
        row.getString("explanation"));
  }
}
