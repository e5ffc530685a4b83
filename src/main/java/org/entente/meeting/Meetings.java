package org.entente.meeting;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.Conditions;
import org.entente.graphql.DatedLink;
import org.entente.graphql.ListQuery;
import org.entente.graphql.Lists;
import org.entente.graphql.Loaders;
import org.entente.graphql.PageRequest;
import org.jspecify.annotations.Nullable;

/** Meetings, and lists of them. */
@Singleton
public class Meetings {
  private static final String WITHOUT_DATE =
      """
      (select id, version, slug, title, kind, visit_class, status, level, date_edtf, date_latest, \
      date_words, locality, country_id, host_id, occasion_id, mechanism_id, ordinal, withdrawn \
      from meeting) m\
      """;

  /** Parties with the meetings that they attended. */
  public static final DatedLink OF_PARTY =
      new DatedLink("meeting_party", List.of("party_id"), WITHOUT_DATE);

  /** Officials with the meetings that they attended. */
  public static final DatedLink OF_OFFICIAL =
      new DatedLink("meeting_official", List.of("official_id"), WITHOUT_DATE, true);

  /** Posts with the meetings that somebody attended who held them. */
  public static final DatedLink OF_POST =
      new DatedLink("meeting_post", List.of("post_id"), WITHOUT_DATE);

  /** Places with the meetings that were held there. */
  public static final DatedLink AT_PLACE =
      new DatedLink("meeting_place", List.of("place"), WITHOUT_DATE);

  /** Two parties, that of the lower number first, with the meetings that both attended. */
  public static final DatedLink OF_PAIR =
      new DatedLink("relation_meeting", List.of("one_id", "other_id"), WITHOUT_DATE);

  /** Issues with the meetings at which positions were taken on them, or on parts of them. */
  public static final DatedLink ON_ISSUE =
      new DatedLink("meeting_issue", List.of("issue_id"), WITHOUT_DATE);

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

  /** A page of a record's meetings. */
  CompletionStage<MeetingConnection> page(
      DatedLink link,
      long parentId,
      @Nullable MeetingFilter filter,
      MeetingOrder order,
      PageRequest page) {
    Conditions conditions = filter == null ? new Conditions() : filter.conditions();
    return page(conditions.linked(link, "parent.id"), parentId, order, page);
  }

  /** A page of an official's meetings, which are fewer than those of whatever a filter names. */
  CompletionStage<MeetingConnection> ofOfficial(
      long officialId, @Nullable MeetingFilter filter, MeetingOrder order, PageRequest page) {
    Conditions own = new Conditions().linked(OF_OFFICIAL, "parent.id");
    return page(filter == null ? own : filter.on(own), officialId, order, page);
  }

  /**
   * A page of the meetings of a record that has few.
   *
   * @param tie how they hang on {@code parent.id}
   */
  CompletionStage<MeetingConnection> ofFew(
      String tie,
      long parentId,
      @Nullable MeetingFilter filter,
      MeetingOrder order,
      PageRequest page) {
    Conditions own = Conditions.ofFew(tie);
    return page(filter == null ? own : filter.on(own), parentId, order, page);
  }

  private CompletionStage<MeetingConnection> page(
      Conditions conditions, long parentId, MeetingOrder order, PageRequest page) {
    return lists
        .page(ListQuery.of(Meeting.TABLE, conditions, order.ordering()), page, parentId)
        .thenApply(MeetingConnection::new);
  }
}
