package org.entente.official;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.entente.graphql.AsOf;
import org.entente.graphql.Conditions;
import org.entente.graphql.ListQuery;
import org.entente.graphql.Lists;
import org.entente.graphql.Loaders;
import org.entente.graphql.NodeTypes;
import org.entente.graphql.PageRequest;
import org.entente.graphql.Paging;
import org.entente.graphql.RecordTable;
import org.entente.graphql.Records;
import org.entente.party.Parties;
import org.entente.party.Party;

/** Officials, posts and terms in GraphQL. */
@GraphQLApi
public class OfficialApi implements NodeTypes {
  private static final String HOLDING =
      "Only those that hold on this day, as `officeHolders` says; all unless told.";

  private final Records records;
  private final Lists lists;
  private final Loaders loaders;
  private final Parties parties;
  private final Terms terms;

  OfficialApi(Records records, Lists lists, Loaders loaders, Parties parties, Terms terms) {
    this.records = records;
    this.lists = lists;
    this.loaders = loaders;
    this.parties = parties;
    this.terms = terms;
  }

  @Query
  @Nullable
  @Description("The official with this key; an error NOT_FOUND if there is none.")
  public CompletionStage<Official> official(
      @Description("An official's `slug`, as `wang-yi`.") String slug) {
    return records.byKey(Official.TABLE, slug, "slug");
  }

  @Query
  @Description("The people who hold or held posts.")
  public CompletionStage<OfficialConnection> officials(
      @Nullable @Description("Which; all unless told.") OfficialFilter filter,
      @DefaultValue(OfficialOrder.USUAL) @Description(Paging.ORDER) OfficialOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    Conditions conditions = filter == null ? new Conditions() : filter.conditions();
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return lists
        .page(ListQuery.of(Official.TABLE, conditions, orderBy.ordering()), page)
        .thenApply(OfficialConnection::new);
  }

  @Description("The terms in which the official held posts, by their beginnings.")
  public CompletionStage<List<@NonNull Term>> terms(
      @Source Official official, @Nullable @Description(HOLDING) LocalDate asOf) {
    return terms.ofOfficial(official.recordId(), asOf);
  }

  @Description("Who held the post, by the beginnings of the terms.")
  public CompletionStage<List<@NonNull Term>> terms(
      @Source Post post, @Nullable @Description(HOLDING) LocalDate asOf) {
    return terms.inPost(post.recordId(), asOf);
  }

  @Description("The posts on record, by kind and title.")
  public CompletionStage<List<@NonNull Post>> posts(@Source Party party) {
    return loaders.many(Post.OF_PARTY, Post::new, party.recordId());
  }

  @Description(
      """
      Who holds which post on a day, surely or perhaps, as `state` tells, by the posts' kinds and \
      titles. A term whose end is not told (`XXXX`) counts until another begins in the post, for \
      five years at most.\
      """)
  public CompletionStage<List<@NonNull Term>> officeHolders(
      @Source Party party, @Nullable @Description(AsOf.DESCRIPTION) LocalDate asOf) {
    return terms.ofParty(party.recordId(), AsOf.orToday(asOf));
  }

  @NonNull
  @Description("Who held the post.")
  public CompletionStage<Official> official(@Source Term term) {
    return loaders.one(Official.TABLE, term.officialId());
  }

  @NonNull
  @Description("The post that was held.")
  public CompletionStage<Post> post(@Source Term term) {
    return loaders.one(Post.TABLE, term.postId());
  }

  @NonNull
  @Description(
      """
      Whether it surely holds on a day, by the earliest and latest days of its beginning and end. A \
      term whose end is not told is `PERHAPS_HELD` from its beginning on; how long lists by day \
      have it, `officeHolders` says.\
      """)
  public TermState state(
      @Source Term term, @Nullable @Description(AsOf.DESCRIPTION) LocalDate asOf) {
    return TermState.of(term.getFrom(), term.getTo(), AsOf.orToday(asOf));
  }

  @NonNull
  @Description("The party whose post it is.")
  public CompletionStage<Party> party(@Source Post post) {
    return parties.party(post.partyId());
  }

  @Nullable
  @Description("Of a chief of mission: the party to which the post is accredited.")
  public CompletionStage<Party> accreditedTo(@Source Post post) {
    return parties.party(post.accreditedToId());
  }

  @Override
  public Map<String, RecordTable<?>> nodeTables() {
    return Map.of("Official", Official.TABLE, "Post", Post.TABLE, "Term", Term.TABLE);
  }
}
