package org.entente.party;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.entente.graphql.Loaders;

/** Who came before and after a country or organization. */
@GraphQLApi
public class SuccessionFields {
  private final Loaders loaders;

  SuccessionFields(Loaders loaders) {
    this.loaders = loaders;
  }

  @Description(
      """
      What was there before on the same ground or part of it, by code. It says nothing on \
      succession in law. It may lead back: Egypt was there before the United Arab Republic, and after.\
      """)
  public CompletionStage<List<@NonNull Country>> predecessors(@Source Country country) {
    return related(Succession.predecessors(), country, Country.class);
  }

  @Description(
      """
      What came after on the same ground or part of it, by code. It says nothing on succession \
      in law. It may lead back, as predecessors do.\
      """)
  public CompletionStage<List<@NonNull Country>> successors(@Source Country country) {
    return related(Succession.successors(), country, Country.class);
  }

  @Description("The organizations whose place it took, by code.")
  public CompletionStage<List<@NonNull Organization>> predecessors(
      @Source Organization organization) {
    return related(Succession.predecessors(), organization, Organization.class);
  }

  @Description("The organizations that took its place, by code.")
  public CompletionStage<List<@NonNull Organization>> successors(
      @Source Organization organization) {
    return related(Succession.successors(), organization, Organization.class);
  }

  private <T extends PartyRecord> CompletionStage<List<T>> related(
      String sql, PartyRecord owner, Class<T> type) {
    return loaders
        .many(sql, PartyTables::of, owner.recordId())
        .thenApply(found -> found.stream().map(type::cast).toList());
  }
}
