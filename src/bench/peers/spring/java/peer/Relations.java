package peer;

import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import peer.Items.Key;
import peer.Model.Connection;
import peer.Model.Meeting;
import peer.Model.Party;
import peer.Model.Relation;

@Controller
class Relations {
  private static final String PARTIES =
      "select * from party where code in (?, ?) order by code = ?";

  private static final String TIMELINE =
      """
      select kind, coalesce(meeting_id, position_id, agreement_step_id, measure_step_id) as id
      from peers.timeline(?, ?, ?)""";

  private final Rows rows;
  private final Items items;

  Relations(Rows rows, Items items) {
    this.rows = rows;
    this.items = items;
  }

  @QueryMapping
  Relation relation(@Argument List<String> between) {
    return new Relation(
        rows.list(PARTIES, Party::of, between.get(0), between.get(1), between.get(1)));
  }

  @SchemaMapping
  Meeting lastMeeting(Relation relation) {
    return rows.first(
        "select * from peers.shared_meetings(?, ?, current_date, 1)",
        Meeting::of,
        relation.parties().getFirst().id(),
        relation.parties().getLast().id());
  }

  @SchemaMapping
  Connection<Object> timeline(Relation relation, @Argument int first) {
    Connection<Key> page =
        Connection.of(
            rows.list(
                TIMELINE,
                (row, index) -> new Key(row.getString("kind"), row.getLong("id")),
                relation.parties().getFirst().id(),
                relation.parties().getLast().id(),
                first + 1),
            first);
    return new Connection<>(items.of(page.nodes()), page.pageInfo());
  }

  @QueryMapping
  Connection<Object> search(@Argument String text, @Argument int first) {
    Connection<Key> page =
        Connection.of(
            rows.list(
                "select kind, record_id from peers.search(?, ?)",
                (row, index) -> new Key(row.getString("kind"), row.getLong("record_id")),
                text,
                first + 1),
            first);
    return new Connection<>(items.of(page.nodes()), page.pageInfo());
  }
}
