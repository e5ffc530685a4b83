package org.entente.party;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.Condition;
import org.entente.graphql.Conditions;
import org.entente.graphql.DatedLink;
import org.entente.graphql.Key;

/** Which parties take part. */
@Input("PartiesFilter")
@Description("Which parties take part, by their codes. Others may take part too.")
public record PartiesFilter(
    @Nullable @Description("Each of these, at most 100.") List<@NonNull String> all,
    @Nullable @Description("At least one of these, at most 100.") List<@NonNull String> any) {

  /**
   * Adds what it asks.
   *
   * @param links SQL that selects the listed rows' ids from a table that has a {@code party_id}
   * @param argument where it was written, as {@code filter.parties}
   */
  public void on(Conditions conditions, String links, String argument) {
    if (all != null) {
      conditions.each(links + " where party_id = ?", List.copyOf(keys(all, argument + ".all")));
    }
    if (any != null) {
      List<Object> keys = List.copyOf(keys(any, argument + ".any"));
      String marks = String.join(", ", keys.stream().map(_ -> "?::bigint").toList());
      conditions.add(
          new Condition(
              "r.id in (%s where party_id = any(array[%s]::bigint[]))".formatted(links, marks),
              keys));
    }
  }

  /**
   * Adds what it asks of dated rows.
   *
   * @param argument where it was written, as {@code filter.parties}
   */
  public void on(Conditions conditions, DatedLink link, String argument) {
    if (all != null) {
      keys(all, argument + ".all").forEach(key -> conditions.linked(link, "?", key));
    }
    if (any != null) {
      new PartiesFilter(null, any).on(conditions, link.select(), argument);
    }
  }

  /** The codes of those that all take part, as keys. */
  public List<Key> allKeys(String argument) {
    return all == null ? List.of() : keys(all, argument + ".all");
  }

  /** The codes of those of which one takes part at least, as keys. */
  public List<Key> anyKeys(String argument) {
    return any == null ? List.of() : keys(any, argument + ".any");
  }

  private static List<Key> keys(List<String> codes, String argument) {
    return Key.each(PartyTables.PARTIES, codes, argument);
  }
}
