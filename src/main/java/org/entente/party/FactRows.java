package org.entente.party;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows that the facts make, by table. Where a table has the number of a party or a source, its
 * row has the party's code or the source's slug.
 */
record FactRows(
    List<JsonObject> sources,
    List<JsonObject> parties,
    List<JsonObject> names,
    List<JsonObject> aliases,
    List<JsonObject> successions,
    List<JsonObject> memberships,
    List<JsonObject> citations,
    List<JsonObject> slugAliases) {

  FactRows() {
    this(
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }
}
