package org.entente.party;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.AsOf;
import org.entente.graphql.Conditions;

/** Which organizations: those that fulfil every field given. */
@Input("OrganizationFilter")
@Description("Which organizations: those that fulfil every field given.")
public record OrganizationFilter(
    @Nullable @Description("Those with these codes, at most 100.") List<@NonNull String> codes,
    @Nullable
        @Description("By the usual or official name in English or an alias; case does not matter.")
        String name,
    @Nullable @Description("Those that can have existed on this day.") LocalDate asOf,
    @Nullable
        @Description(
            "Those that the party with this code belongs to, on the day of `asOf`, today unless told.")
        String member,
    @Nullable @Description("Whether they have ended: dissolved ones only, or present ones only.")
        Boolean dissolved) {

  Conditions conditions() {
    return PartyConditions.of("ORGANIZATION", codes, name, asOf)
        .add(dissolved, d -> PartyConditions.ended(d))
        .add(
            member,
            m ->
                PartyConditions.belongs(
                    "organization_id", "member_id", m, "member", AsOf.orToday(asOf)));
  }
}
