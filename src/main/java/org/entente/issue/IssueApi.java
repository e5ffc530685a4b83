package org.entente.issue;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
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

/** Issues in GraphQL. */
@GraphQLApi
public class IssueApi implements NodeTypes {
  private final Records records;
  private final Lists lists;
  private final Loaders loaders;
  private final Parties parties;

  IssueApi(Records records, Lists lists, Loaders loaders, Parties parties) {
    this.records = records;
    this.lists = lists;
    this.loaders = loaders;
    this.parties = parties;
  }

  @Query
  @Nullable
  @Description("The issue with this key; an error NOT_FOUND if there is none.")
  public CompletionStage<Issue> issue(
      @Description("An issue's `slug` or another key of it, as `taiwan`.") String slug) {
    return records.byKey(Issue.TABLE, slug, "slug");
  }

  @Query
  @Description("What is talked about.")
  public CompletionStage<IssueConnection> issues(
      @Nullable @Description("Which; all unless told.") IssueFilter filter,
      @DefaultValue(IssueOrder.USUAL) @Description(Paging.ORDER) IssueOrder orderBy,
      @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description(Paging.LAST) Integer last,
      @Nullable @Description(Paging.BEFORE) String before) {
    Conditions conditions = filter == null ? new Conditions() : filter.conditions();
    PageRequest page = PageRequest.of(first, after, last, before, orderBy.ordering());
    return lists
        .page(ListQuery.of(Issue.TABLE, conditions, orderBy.ordering()), page)
        .thenApply(IssueConnection::new);
  }

  @Description("Other keys by which people find it, by the alphabet.")
  public CompletionStage<List<@NonNull String>> aliases(@Source Issue issue) {
    return loaders.many(RecordTable.ALIASES, row -> row.getString("slug"), issue.recordId());
  }

  @Nullable
  @Description("The issue that this one is a part of.")
  public CompletionStage<Issue> parent(@Source Issue issue) {
    return loaders.one(Issue.TABLE, issue.parentId());
  }

  @Description("The issues that are parts of this one, by their titles.")
  public CompletionStage<List<@NonNull Issue>> parts(@Source Issue issue) {
    return loaders.many(Issue.PARTS, Issue::new, issue.recordId());
  }

  @Description("The parties concerned.")
  public CompletionStage<List<@NonNull Party>> parties(@Source Issue issue) {
    return parties.each(issue.partyIds());
  }

  @Description("The words in use for it, by their language.")
  public CompletionStage<List<@NonNull Spelling>> spellings(@Source Issue issue) {
    return loaders.many(Spelling.OF_ISSUE, Spelling::new, issue.recordId());
  }

  @Nullable
  @Description("The party whose words they are; null if they are nobody's in particular.")
  public CompletionStage<Party> usedBy(@Source Spelling spelling) {
    return parties.party(spelling.usedById());
  }

  @Override
  public Map<String, RecordTable<?>> nodeTables() {
    return Map.of("Issue", Issue.TABLE);
  }
}
