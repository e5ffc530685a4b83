package org.entente.party;

import io.vertx.sqlclient.Row;
import java.util.Set;
import org.entente.graphql.RecordTable;
import org.entente.graphql.RecordTable.Derived;

/** Where countries and organizations are stored: in one table, whose key is the code. */
public final class PartyTables {
  private static final Derived NAMES =
      new Derived(
          "names",
          "(select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id)",
          Set.of("name", "names"));

  /** The other names of the owners. */
  static final String ALIASES =
      """
      select a.party_id as owner_id, a.name from party_alias a \
      where a.party_id = any($1) order by a.name\
      """;

  /** Where countries and organizations are stored; their key is the code. */
  public static final RecordTable<PartyRecord> PARTIES =
      new RecordTable<>("Party", "party r", "r.*", idByCode(""), PartyTables::of).with(NAMES);

  /** The countries alone. */
  public static final RecordTable<Country> COUNTRIES =
      new RecordTable<>(
              "Country", of("COUNTRY"), "r.*", idByCode("and kind = 'COUNTRY'"), Country::new)
          .with(NAMES);

  /** The organizations alone. */
  public static final RecordTable<Organization> ORGANIZATIONS =
      new RecordTable<>(
              "Organization",
              of("ORGANIZATION"),
              "r.*",
              idByCode("and kind = 'ORGANIZATION'"),
              Organization::new)
          .with(NAMES);

  private PartyTables() {}

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
