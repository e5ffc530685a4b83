package org.entente.party;

import io.vertx.sqlclient.Row;
import java.util.function.Function;
import org.entente.graphql.RecordColumn;
import org.entente.graphql.RecordTable;

/** Where countries and organizations are stored: in one table, whose key is the code. */
public final class PartyTables {
  private static final String NAMES =
      "(select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id)";

  /** The other names of the owners. */
  static final String ALIASES =
      """
      select a.party_id as owner_id, a.name from party_alias a \
      where a.party_id = any($1) order by a.name\
      """;

  /** Where countries and organizations are stored; their key is the code. */
  public static final RecordTable<PartyRecord> PARTIES =
      table("Party", "party r", idByCode(""), PartyTables::of);

  /** The countries alone. */
  public static final RecordTable<Country> COUNTRIES =
      table("Country", of("COUNTRY"), idByCode("and kind = 'COUNTRY'"), Country::new);

  /** The organizations alone. */
  public static final RecordTable<Organization> ORGANIZATIONS =
      table(
          "Organization",
          of("ORGANIZATION"),
          idByCode("and kind = 'ORGANIZATION'"),
          Organization::new);

  private PartyTables() {}

  private static <T extends PartyRecord> RecordTable<T> table(
      String type, String from, String idByCode, Function<Row, T> reader) {
    return RecordTable.keyed(type, from, "code", idByCode, reader)
        .always("kind", "code")
        .onDemand("name", "official_name")
        .onDemand("alpha3", "numeric_code", "region", "subregion", "capital")
        .onDemand("acronym", "headquarters")
        .date("existed_from", "founded")
        // What a former country is called is not asked of CLDR.
        .date("existed_to", "dissolved", "name")
        .with(RecordColumn.derived("names", NAMES, "name", "names"));
  }

  /** Only they, lest an id of the one kind give a party of the other. */
  private static String of(String kind) {
    return "(select * from party where kind = '%s') r".formatted(kind);
  }

  private static String idByCode(String condition) {
    return """
    (select id from party p where p.id = coalesce(\
    (select id from party where upper(%%1$s) in (code, alpha3, numeric_code) \
    order by existed_to_edtf is not null limit 1), \
    (select record_id from slug_alias where kind = 'PARTY' and slug = lower(%%1$s))) %s)\
    """
        .formatted(condition);
  }

  static PartyRecord of(Row row) {
    return row.getString("kind").equals("COUNTRY") ? new Country(row) : new Organization(row);
  }
}
