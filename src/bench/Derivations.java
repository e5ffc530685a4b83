import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What triggers would derive row by row, derived at once after they were put aside. */
record Derivations(Connection connection, GeneratedWorld world) {
  private static final String[] KINDS = {
    "source",
    "official",
    "post",
    "term",
    "issue",
    "mechanism",
    "meeting",
    "position",
    "agreement",
    "measure"
  };

  /** Needs no more than the right to the tables; those of foreign keys stay. */
  void putTriggersAside() throws SQLException {
    for (String table : keptTables()) {
      execute("alter table %s disable trigger user".formatted(table));
    }
  }

  void derive() throws SQLException {
    for (String kind : KINDS) {
      execute(
          "insert into record (id, kind) select id, upper('%1$s') from %1$s where id between %2$d and %3$d"
              .formatted(kind, world.first(), world.next() - 1));
    }
    execute("insert into meeting_party select * from party_at_meeting order by 1, 2, 3");
    execute("insert into meeting_issue select * from issue_at_meeting order by 1, 2, 3");
    execute("insert into meeting_official select * from official_at_meeting order by 1, 2, 3");
    execute("insert into meeting_post select * from post_at_meeting order by 1, 2, 3");
    execute("insert into meeting_place select * from place_at_meeting order by 1, 2, 3");
    execute("insert into agreement_issue select * from issue_of_agreement order by 1, 2, 3");
    execute("insert into measure_issue select * from issue_of_measure order by 1, 2, 3");
    execute(
        "insert into relation_item select * from item_of_relation"
            + " order by item, one_id, other_id, date_earliest, id");
  }

  void putTriggersBack() throws SQLException {
    for (String table : keptTables()) {
      execute("alter table %s enable trigger user".formatted(table));
    }
  }

  /** Each record rests on the one source, in either way of writing. */
  void cite() throws SQLException {
    execute(
        """
        insert into citation (id, record_id, source_id)
        select (select coalesce(max(id), 0) from citation) + n, %1$d + n, %1$d
        from generate_series(1, %2$d) n\
        """
            .formatted(world.first(), world.next() - world.first() - 1));
  }

  /** So that what is recorded later takes other numbers. */
  void advanceSequences() throws SQLException {
    execute("select setval('record_id_seq', %d)".formatted(world.next() + 50));
    for (String table : List.of("citation", "attendance", "agreement_step", "measure_step")) {
      execute("select setval('%1$s_id_seq', max(id) + 50) from %1$s".formatted(table));
    }
  }

  private List<String> keptTables() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select name from kept_table order by name")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
