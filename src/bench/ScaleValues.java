import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is asked for at scale: of each sort of thing the most common ones, some in the middle, and
 * some that hardly come up, so that an operation is measured with all of them.
 *
 * @param names of officials
 * @param ids of records that have no key, by their type
 */
record ScaleValues(
    List<String> countries,
    List<String> organizations,
    List<String> officials,
    List<String> posts,
    List<String> issues,
    List<String> mechanisms,
    List<String> occasions,
    List<String> agreements,
    List<String> measures,
    List<String> sources,
    List<String> publishers,
    List<String> localities,
    List<String> names,
    Map<String, List<String>> ids) {

  static ScaleValues of(Connection connection) throws SQLException {
    Map<String, List<String>> ids = new HashMap<>();
    for (String type : List.of("Position", "Post", "Term")) {
      String table = type.toLowerCase(Locale.ROOT);
      ids.put(
          type, spread(connection, "select id from %s order by id limit 1000".formatted(table)));
    }
    return new ScaleValues(
        spread(
            connection,
            """
            select p.code from attendance a join party p on p.id = a.party_id
            group by p.code order by count(*) desc, p.code\
            """),
        spread(connection, "select code from party where kind = 'ORGANIZATION' order by code"),
        spread(
            connection,
            """
            select o.slug from attendance a join official o on o.id = a.official_id
            group by o.slug order by count(*) desc, o.slug\
            """),
        spread(
            connection,
            """
            select p.slug from attendance a join post p on p.id = a.post_id
            group by p.slug order by count(*) desc, p.slug\
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
        spread(connection, "select slug from agreement order by id"),
        spread(connection, "select slug from measure order by id"),
        spread(connection, "select slug from source order by id desc"),
        spread(connection, "select distinct publisher from source order by 1"),
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
            """),
        ids);
  }

  /** Documents that lead to records that have no key. */
  List<String> nodes(String type) {
    return ids.get(type).stream()
        .map(id ->
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((type + ":" + id).getBytes(UTF_8)))
        .map(id -> "{ node(id: \"%s\") { ... on %s { %%s } } }".formatted(id, type))
        .toList();
  }

  /** Pairs of countries. */
  List<String> pairs() {
    return pairs(countries);
  }

  /** Lists of one, of two, and of three. */
  static List<String> lists(List<String> values) {
    List<String> lists = new ArrayList<>();
    pairs(values).forEach(pair -> lists.add("[%s]".formatted(pair)));
    values.forEach(value -> lists.add("[\"%s\"]".formatted(value)));
    for (int i = 2; i < values.size(); i++) {
      lists.add("[\"%s\", \"%s\", \"%s\"]".formatted(values.get(0), values.get(1), values.get(i)));
    }
    return lists;
  }

  /** Neighbours in how common they are, and the first with each of them. */
  private static List<String> pairs(List<String> values) {
    List<String> pairs = new ArrayList<>();
    for (int i = 1; i < values.size(); i++) {
      pairs.add("\"%s\", \"%s\"".formatted(values.get(i - 1), values.get(i)));
      pairs.add("\"%s\", \"%s\"".formatted(values.get(0), values.get(i)));
    }
    return pairs.stream().distinct().toList();
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
