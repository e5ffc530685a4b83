package org.entente.party;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graphql.AsOf;
import org.entente.graphql.Condition;
import org.entente.graphql.Conditions;

/** Which countries and areas: those that fulfil every field given. */
@Input("CountryFilter")
@Description("Which countries and areas: those that fulfil every field given.")
public record CountryFilter(
    @Nullable @Description("Those with these codes, at most 100.") List<@NonNull String> codes,
    @Nullable
        @Description("By the usual or official name in English or an alias; case does not matter.")
        String name,
    @Nullable @Description("In this region or subregion: its code in UN M49, as `142` or `030`.")
        String region,
    @Nullable
        @Description(
            "Those that can have existed on this day; where no first day is on record, always.")
        LocalDate asOf,
    @Nullable
        @Description(
            "Members of the organization with this code, on the day of `asOf`, today unless told.")
        String memberOf,
    @Nullable @Description("Whether they have ended: former ones only, or present ones only.")
        Boolean former) {

  Conditions conditions() {
    Conditions conditions =
        PartyConditions.of("COUNTRY", codes, name, asOf)
            .add(region, r -> Condition.of("? in (r.region, r.subregion)", r))
            .add(former, f -> PartyConditions.ended(f));
    return conditions.add(
        memberOf,
        o ->
            PartyConditions.belongs(
                "member_id", "organization_id", o, "memberOf", AsOf.orToday(asOf)));
  }
}
