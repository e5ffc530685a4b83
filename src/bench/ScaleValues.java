import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What is asked for at scale: of each sort of thing the most common ones, some in the middle, and
 * some that hardly come up, so that an operation is measured with all of them.
 */
record ScaleValues(
    List<String> countries,
    List<String> officials,
    List<String> issues,
    List<String> mechanisms,
    List<String> occasions,
    List<String> localities,
    List<String> names) {

  static ScaleValues of(Connection connection) throws SQLException {
    return new ScaleValues(
        spread(
            connection,
            """
            select p.code from attendance a join party p on p.id = a.party_id
            group by p.code order by count(*) desc, p.code\
            """),
        spread(
            connection,
            """
            select o.slug from attendance a join official o on o.id = a.official_id
            group by o.slug order by count(*) desc, o.slug\
            """),
        spread(
            connection,
            """
            select i.slug from position p join issue i on i.id = p.issue_id
            group by i.slug order by count(*) desc, i.slug\
            """),
        spread(connection, "select slug from mechanism order by id"),
        spread(
            connection,
            """
            select m.slug from meeting m where m.id in (select occasion_id from meeting)
            order by m.id limit 1000\
            """),
        spread(
            connection,
            """
            select locality from meeting where locality is not null
            group by locality order by count(*) desc, locality\
            """),
        spread(
            connection,
            """
            select o.full_name from attendance a join official o on o.id = a.official_id
            group by o.full_name order by count(*) desc, o.full_name\
            """));
  }

  /** The first four, and six more over the whole length, ever further apart. */
  private static List<String> spread(Connection connection, String sql) throws SQLException {
    List<String> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    List<String> some = new ArrayList<>(all.subList(0, Math.min(4, all.size())));
    for (int i = 1; i <= 6 && all.size() > 10; i++) {
      some.add(all.get((int) Math.pow(all.size() - 1, (i + 2) / 8.0)));
    }
    return some;
  }
}
