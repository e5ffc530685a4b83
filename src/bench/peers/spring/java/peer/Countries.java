package peer;

import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import peer.Model.Connection;
import peer.Model.Country;
import peer.Model.Meeting;
import peer.Model.PageInfo;

@Controller
class Countries {
  private static final String FIRST =
      """
      select * from party where kind = 'COUNTRY' and not withdrawn
      order by name, id limit ?""";

  private static final String AFTER =
      """
      select * from party where kind = 'COUNTRY' and not withdrawn and (name, id) > (?, ?)
      order by name, id limit ?""";

  private static final String COUNTRY =
      "select * from party where code = ? and kind = 'COUNTRY'";

  private final Rows rows;

  Countries(Rows rows) {
    this.rows = rows;
  }

  @QueryMapping
  Connection<Country> countries(@Argument int first, @Argument String after) {
    List<Country> found =
        after == null
            ? rows.list(FIRST, Country::of, first + 1)
            : rows.list(AFTER, Country::of, name(after), id(after), first + 1);
    Connection<Country> page = Connection.of(found, first);
    String cursor =
        page.nodes().isEmpty()
            ? null
            : page.nodes().getLast().name() + '|' + page.nodes().getLast().id();
    return new Connection<>(page.nodes(), new PageInfo(page.pageInfo().hasNextPage(), cursor));
  }

  private static String name(String cursor) {
    return cursor.substring(0, cursor.lastIndexOf('|'));
  }

  private static long id(String cursor) {
    return Long.parseLong(cursor.substring(cursor.lastIndexOf('|') + 1));
  }

  @QueryMapping
  Country country(@Argument String code) {
    return rows.first(COUNTRY, Country::of, code);
  }

  @SchemaMapping
  Connection<Meeting> meetings(Country country, @Argument int first) {
    return Connection.of(
        rows.list(
            "select * from peers.latest_meetings(?, ?)", Meeting::of, country.id(), first + 1),
        first);
  }
}
