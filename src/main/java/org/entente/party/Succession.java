package org.entente.party;

import org.entente.graphql.Selection;

/** Reads who came before and after a party, and by what other names it is known. */
final class Succession {
  /** The parties that came before the owners. */
  static String predecessors() {
    return statement("successor_id", "predecessor_id");
  }

  /** The parties that came after the owners. */
  static String successors() {
    return statement("predecessor_id", "successor_id");
  }

  private Succession() {}

  private static String statement(String owner, String other) {
    return """
    select s.%s as owner_id, %s from party_succession s join party r on r.id = s.%s and not r.withdrawn \
    where s.%s = any($1) order by r.code\
    """
        .formatted(owner, PartyTables.PARTIES.selected(Selection.mentioned()), other, owner);
  }
}
