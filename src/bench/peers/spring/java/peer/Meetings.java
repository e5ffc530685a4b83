package peer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import peer.Model.Attendance;
import peer.Model.Citation;
import peer.Model.Connection;
import peer.Model.Meeting;
import peer.Model.Official;
import peer.Model.Party;
import peer.Model.Position;
import peer.Model.Post;
import peer.Model.Source;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

@Controller
class Meetings {
  private static final String MEETING =
      """
      select m.*, c.id as country_id, c.code, c.official_name
      from meeting m left join party c on c.id = m.country_id
      where m.slug = ?""";

  private static final String ATTENDANCES =
      """
      select a.meeting_id, a.role, p.id, p.code, p.official_name,
        o.slug as official_slug, o.full_name,
        t.slug as post_slug, t.title as post_title, t.kind as post_kind
      from attendance a
        join party p on p.id = a.party_id
        left join official o on o.id = a.official_id
        left join post t on t.id = a.post_id
      where a.meeting_id = any(?)
      order by array_position(array['HOST', 'HEAD_OF_DELEGATION', 'MEMBER', 'MEDIATOR',
        'OBSERVER']::varchar[], a.role), a.id""";

  private static final String POSITIONS =
      """
      select p.*, h.code, h.official_name, s.slug as speaker_slug, s.full_name,
        i.slug as issue_slug, i.title as issue_title
      from unnest(?) meeting (id)
        cross join lateral (
          select * from position
          where meeting_id = meeting.id and not withdrawn
          order by date_earliest desc, id desc limit %d) p
        join party h on h.id = p.holder_id
        left join official s on s.id = p.speaker_id
        join issue i on i.id = p.issue_id
      order by p.date_earliest desc, p.id desc""";

  private static final String CITATIONS =
      """
      select c.record_id, c.locator, c.quotation, s.slug, s.title, s.kind, s.publisher, s.url,
        s.date_edtf, s.date_earliest, s.date_latest
      from citation c join source s on s.id = c.source_id
      where c.record_id = any(?) order by s.date_earliest, c.id""";

  private final Rows rows;

  Meetings(Rows rows, BatchLoaderRegistry loaders, Executor applicationTaskExecutor) {
    this.rows = rows;
    Scheduler scheduler = Schedulers.fromExecutor(applicationTaskExecutor);
    loaders
        .<Meeting, Connection<Position>>forName("positions")
        .registerMappedBatchLoader((meetings, environment) -> {
          int first = (Integer) environment.getKeyContextsList().getFirst();
          return Mono.fromCallable(() -> positions(meetings, first)).subscribeOn(scheduler);
        });
  }

  @QueryMapping
  Meeting meeting(@Argument String slug) {
    return rows.first(
        MEETING,
        (row, index) ->
            Meeting.of(
                row,
                row.getString("code") == null
                    ? null
                    : new Party(
                        row.getLong("country_id"),
                        row.getString("code"),
                        row.getString("official_name"))),
        slug);
  }

  @BatchMapping
  List<List<Attendance>> attendances(List<Meeting> meetings) {
    return rows.lists(
        ATTENDANCES,
        meetings,
        Meeting::id,
        "meeting_id",
        (row, index) ->
            new Attendance(
                row.getString("role"),
                Party.of(row, index),
                Official.of(row.getString("official_slug"), row.getString("full_name")),
                row.getString("post_slug") == null
                    ? null
                    : new Post(
                        row.getString("post_slug"),
                        row.getString("post_title"),
                        row.getString("post_kind"))));
  }

  /** Mappings of batches take no arguments, so this is a loader that is given one. */
  @SchemaMapping
  CompletableFuture<Connection<Position>> positions(
      Meeting meeting, @Argument int first, DataLoader<Meeting, Connection<Position>> positions) {
    return positions.load(meeting, first);
  }

  private Map<Meeting, Connection<Position>> positions(Set<Meeting> meetings, int first) {
    List<Meeting> parents = List.copyOf(meetings);
    List<List<Position>> found =
        rows.lists(
            POSITIONS.formatted(first + 1), parents, Meeting::id, "meeting_id", Items::position);
    Map<Meeting, Connection<Position>> byMeeting = new HashMap<>();
    for (int i = 0; i < parents.size(); i++) {
      byMeeting.put(parents.get(i), Connection.of(found.get(i), first));
    }
    return byMeeting;
  }

  @BatchMapping(typeName = "Meeting", field = "citations")
  List<List<Citation>> citationsOfMeetings(List<Meeting> meetings) {
    return rows.lists(CITATIONS, meetings, Meeting::id, "record_id", CITATION);
  }

  @BatchMapping(typeName = "Position", field = "citations")
  List<List<Citation>> citationsOfPositions(List<Position> positions) {
    return rows.lists(CITATIONS, positions, Position::id, "record_id", CITATION);
  }

  private static final Rows.Reader<Citation> CITATION =
      (row, index) ->
          new Citation(row.getString("locator"), row.getString("quotation"), Source.of(row));
}
