package org.entente.meeting;

import io.smallrye.graphql.api.Nullable;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.entente.graphql.Conditions;
import org.entente.graphql.PageRequest;
import org.entente.graphql.Paging;
import org.entente.party.Party;

/** The lists of mechanisms in GraphQL: all, and those of a party. */
@GraphQLApi
public class MechanismLists {
  private final Mechanisms mechanisms;

  MechanismLists(Mechanisms mechanisms) {
    this.mechanisms = mechanisms;
  }

  @Query
  @Description("Standing dialogues and summit series.")
  public CompletionStage<MechanismConnection> mechanisms(
      @Nullable @Description("Which; all unless told.") MechanismFilter filter,
      @DefaultValue(MechanismOrder.USUAL) @Description(Paging.ORDER) MechanismOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return mechanisms.page(filter == null ? new Conditions() : filter.conditions(), orderBy, page);
  }

  @Description("The mechanisms in which the party takes part.")
  public CompletionStage<MechanismConnection> mechanisms(
      @Source Party party,
      @Nullable @Description("Which; all unless told.") MechanismFilter filter,
      @DefaultValue(MechanismOrder.USUAL) @Description(Paging.ORDER) MechanismOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return mechanisms.page(
        "r.id in (select mechanism_id from mechanism_party where party_id = parent.id)",
        party.recordId(),
        filter,
        orderBy,
        page);
  }
}
