package org.entente.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.graphql.Condition;
import org.entente.graphql.Conditions;
import org.entente.graphql.Key;
import org.entente.graphql.PageRequest;
import org.entente.graphql.RequestException;
import org.jspecify.annotations.Nullable;

/** What the filters of countries and of organizations ask of the table that both stand in. */
final class PartyConditions {
  private static final String NAMED =
      """
      (lower(r.name) = lower(?) or lower(r.official_name) = lower(?) or exists (select from \
      party_alias a where a.party_id = r.id and lower(a.name) = lower(?)))\
      """;
  private static final String EXISTING =
      """
      (r.existed_from_earliest is null or r.existed_from_earliest <= ?) \
      and (r.existed_to_latest is null or r.existed_to_latest >= ?)\
      """;

  private PartyConditions() {}

  /** Conditions that both filters have. */
  static Conditions of(
      String kind, @Nullable List<String> codes, @Nullable String name, @Nullable LocalDate asOf) {
    return new Conditions()
        .add(Condition.of("r.kind = '" + kind + "'"))
        .add(codes, PartyConditions::coded)
        .add(name, n -> Condition.of(NAMED, n, n, n))
        .add(asOf, day -> Condition.of(EXISTING, day, day));
  }

  static Condition ended(boolean ended) {
    return Condition.of("r.existed_to_edtf is %s null".formatted(ended ? "not" : ""));
  }

  /** That the row's side of a membership has, on the day, the party with the code on the other. */
  static Condition belongs(String row, String other, String code, String field, LocalDate day) {
    var table = field.equals("memberOf") ? PartyTables.ORGANIZATIONS : PartyTables.PARTIES;
    String sql =
        """
        exists (select from membership m where m.%s = r.id and m.%s = ? and m.from_earliest <= ? \
        and (m.to_latest is null or m.to_latest >= ?))\
        """
            .formatted(row, other);
    return Condition.of(sql, new Key(table, code, "filter." + field), day, day);
  }

  private static Condition coded(List<String> codes) {
    if (codes.size() > PageRequest.MOST) {
      throw RequestException.badInput(
          "filter.codes",
          "There are %d codes; there may be %d.".formatted(codes.size(), PageRequest.MOST));
    }
    List<Object> keys = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      keys.add(new Key(PartyTables.PARTIES, codes.get(i), "filter.codes[%d]".formatted(i)));
    }
    String marks = String.join(", ", Collections.nCopies(codes.size(), "?"));
    return codes.isEmpty()
        ? Condition.of("false")
        : new Condition("r.id in (%s)".formatted(marks), keys);
  }
}
