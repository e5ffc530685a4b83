package org.entente.party;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.entente.graphql.Loaders;
import org.entente.shared.LocalizedName;
import org.entente.source.Citation;

/** Countries and organizations in GraphQL: what is computed or fetched for each. */
@GraphQLApi
public class PartyFields {
  private static final String LANGUAGE = "A BCP 47 tag, as `ja` or `zh-Hant`.";
  private static final String AS_OF = "Only those that can have held on this day.";

  private final Loaders loaders;
  private final Parties parties;
  private final PartyNames names;

  PartyFields(Loaders loaders, Parties parties, PartyNames names) {
    this.loaders = loaders;
    this.parties = parties;
    this.names = names;
  }

  @Description(
      """
      The usual name in the language asked for, by look-up as in BCP 47 (`zh-Hant-TW`, then \
      `zh-Hant`, then `zh`), or else in English.\
      """)
  public LocalizedName name(
      @Source Party party, @DefaultValue("en") @Description(LANGUAGE) String language) {
    return names.of((PartyRecord) party, language);
  }

  @Description("The usual name in the language asked for, or else in English.")
  public LocalizedName name(
      @Source Region region, @DefaultValue("en") @Description(LANGUAGE) String language) {
    return names.of(region, language);
  }

  @Description("Other names under which records know it, former ones included, by the alphabet.")
  public CompletionStage<List<@NonNull String>> aliases(@Source Party party) {
    return loaders.many(PartyTables.ALIASES, row -> row.getString("name"), party.recordId());
  }

  @Description("The organizations it belongs to, by the time since when.")
  public CompletionStage<List<@NonNull Membership>> memberships(
      @Source Party party, @Nullable @Description(AS_OF) LocalDate asOf) {
    return asOf == null
        ? loaders.many(Membership.OF_MEMBER, Membership::new, party.recordId())
        : loaders.many(Membership.OF_MEMBER_AT, Membership::new, party.recordId(), asOf);
  }

  @Description("Who belongs to it, by the time since when, then by the members' codes.")
  public CompletionStage<List<@NonNull Membership>> members(
      @Source Organization organization, @Nullable @Description(AS_OF) LocalDate asOf) {
    long id = organization.recordId();
    return asOf == null
        ? loaders.many(Membership.OF_ORGANIZATION, Membership::new, id)
        : loaders.many(Membership.OF_ORGANIZATION_AT, Membership::new, id, asOf);
  }

  @NonNull
  @Description("The organization.")
  public CompletionStage<Organization> organization(@Source Membership membership) {
    return parties.party(membership.organizationId()).thenApply(Organization.class::cast);
  }

  @NonNull
  @Description("The party that belongs to it: a country or area, or another organization.")
  public CompletionStage<Party> member(@Source Membership membership) {
    return parties.party(membership.memberId()).thenApply(Party.class::cast);
  }

  @Nullable
  @Description("The party that issued it, if it is a readout or statement.")
  public CompletionStage<Party> issuer(@Source org.entente.source.Source source) {
    return parties.party(source.issuerId());
  }

  @Nullable
  @Description(
      "The party that the source names as its authority: a newspaper, a ministry's readout.")
  public CompletionStage<Party> attributedTo(@Source Citation citation) {
    return parties.party(citation.attributedToId());
  }
}
