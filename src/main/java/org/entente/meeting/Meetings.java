package org.entente.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.Condition;
import org.entente.graphql.Conditions;
import org.entente.graphql.ListQuery;
import org.entente.graphql.Lists;
import org.entente.graphql.Loaders;
import org.entente.graphql.PageRequest;
import org.jspecify.annotations.Nullable;

/** Meetings, and lists of them. */
@ApplicationScoped
public class Meetings {
  static final String ATTENDED = "select meeting_id from attendance";

  static final String ON_ISSUES =
      "r.id in (select meeting_id from position where not withdrawn and issue_id = any(?))";

  private final Lists lists;
  private final Loaders loaders;

  Meetings(Lists lists, Loaders loaders) {
    this.lists = lists;
    this.loaders = loaders;
  }

  /** The meeting, or null if there is no number. */
  public CompletionStage<@Nullable Meeting> one(@Nullable Long recordId) {
    return loaders.one(Meeting.TABLE, recordId);
  }

  /** A page of those that fulfil the conditions. */
  public CompletionStage<MeetingConnection> page(
      Conditions conditions, MeetingOrder order, PageRequest page) {
    return lists
        .page(ListQuery.of(Meeting.TABLE, conditions, order.ordering()), page)
        .thenApply(MeetingConnection::new);
  }

  /**
   * A page of a record's meetings.
   *
   * @param tie how they hang on {@code parent.id}
   */
  public CompletionStage<MeetingConnection> page(
      String tie,
      long parentId,
      @Nullable MeetingFilter filter,
      MeetingOrder order,
      PageRequest page) {
    Conditions conditions = filter == null ? new Conditions() : filter.conditions();
    conditions.add(Condition.of(tie));
    return lists
        .page(ListQuery.of(Meeting.TABLE, conditions, order.ordering()), page, parentId)
        .thenApply(MeetingConnection::new);
  }
}
