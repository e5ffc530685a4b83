package org.entente.party;

import org.entente.database.Upsert;
import org.entente.graphql.RecordKind;

/**
 * How countries and organizations are written, with what belongs to them, whether they come from
 * the tables of facts or otherwise. Where a table has the number of a party, the row has its code.
 */
public final class PartyRows {
  /** Countries and organizations, by their codes. */
  public static final Upsert PARTIES =
      Upsert.into("party")
          .column("code", "varchar")
          .column("kind", "varchar")
          .column("alpha3", "varchar")
          .column("numeric_code", "varchar")
          .column("name", "varchar")
          .column("official_name", "varchar")
          .column("acronym", "varchar")
          .column("region", "varchar")
          .column("subregion", "varchar")
          .column("capital", "varchar")
          .column("headquarters", "varchar")
          .date("existed_from")
          .date("existed_to");

  /** Names by language. */
  public static final Upsert NAMES =
      party(Upsert.into("party_name"), "party_id")
          .column("language", "varchar")
          .column("text", "varchar");

  /** Other names. */
  public static final Upsert ALIASES =
      party(Upsert.into("party_alias"), "party_id").column("name", "varchar");

  /** Who succeeded whom. */
  public static final Upsert SUCCESSIONS =
      party(party(Upsert.into("party_succession"), "predecessor_id"), "successor_id");

  /** Who belonged to an organization when. */
  public static final Upsert MEMBERSHIPS =
      party(party(Upsert.numbered("membership"), "organization_id"), "member_id")
          .column("participates_as", "varchar")
          .date("from")
          .date("to");

  private PartyRows() {}

  static Upsert party(Upsert table, String column) {
    return table.column(column, "varchar", RecordKind.PARTY.number(column));
  }
}
