package org.entente.official;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.entente.graphql.Condition;
import org.entente.graphql.Conditions;
import org.entente.graphql.Key;
import org.entente.party.PartyTables;

/** Which officials: those that fulfil every field given, in one and the same term. */
@Input("OfficialFilter")
@Description(
    "Which officials: those that fulfil every field given, in one and the same term of office.")
public record OfficialFilter(
    @Nullable @Description("The code of the party whose post they hold or held.") String party,
    @Nullable @Description("The kind of that post.") PostKind post,
    @Nullable
        @Description(
            """
            The day on which they held it, surely or perhaps, as `state` of their terms tells; \
            untold ends as `officeHolders` says.\
            """)
        LocalDate asOf) {

  Conditions conditions() {
    List<String> sql = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    String asked = "";
    if (asOf != null) {
      asked = " cross join (select ?::date as day) asked";
      values.add(asOf);
      sql.add(Term.holdsOn("t", "asked.day"));
    }
    if (party != null) {
      sql.add("p.party_id = ?");
      values.add(new Key(PartyTables.PARTIES, party, "filter.party"));
    }
    if (post != null) {
      sql.add("p.kind = ?");
      values.add(post.name());
    }
    Conditions conditions = new Conditions();
    return sql.isEmpty()
        ? conditions
        : conditions.add(
            new Condition(
                "exists (select from term t join post p on p.id = t.post_id%s where t.official_id = r.id and not t.withdrawn and %s)"
                    .formatted(asked, String.join(" and ", sql)),
                values));
  }
}
