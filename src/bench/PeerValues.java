import static java.util.stream.Collectors.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is asked for, drawn from the record by a seed: any meetings; countries and pairs of them as
 * often as they meet, since users ask for what is in the news; and texts that find something.
 *
 * @param countries by their codes
 * @param pairs of codes of parties that met
 */
record PeerValues(
    List<String> meetings, List<String> countries, List<List<String>> pairs, List<String> texts) {
  private static final int MEETINGS = 20_000;
  private static final int OTHERS = 2_000;
  private static final long SEED = 1;

  private static final String ATTENDED =
      """
      select array_agg(p.code order by a.id) from attendance a join party p on p.id = a.party_id
      where a.meeting_id = any(?) and p.kind = 'COUNTRY' group by a.meeting_id
      having count(distinct p.id) > 1 order by a.meeting_id\
      """;

  private static final String WITH_FULL_TIMELINES =
      """
      select one.code, other.code from (select one_id, other_id from relation_item
      group by one_id, other_id having count(*) > 20) full_page
      join party one on one.id = one_id join party other on other.id = other_id\
      """;

  static PeerValues draw(Connection connection) throws SQLException {
    Random random = new Random(SEED);
    List<String> meetings = new ArrayList<>();
    List<List<String>> pairs = new ArrayList<>();
    while (meetings.size() < MEETINGS) {
      Long[] ids = ids(connection, "meeting", MEETINGS, random);
      read(
          connection,
          "select slug from meeting where id = any(?) order by id",
          ids,
          rows -> meetings.add(rows.getString(1)));
      if (pairs.size() < OTHERS) {
        read(connection, ATTENDED, ids, rows -> pairs.add(pair(rows)));
      }
    }
    Collections.shuffle(meetings, random);
    Collections.shuffle(pairs, random);
    return new PeerValues(
        List.copyOf(meetings),
        pairs.stream().limit(OTHERS).map(List::getFirst).toList(),
        pairs.stream().limit(OTHERS).toList(),
        texts(connection, random));
  }

  /**
   * As many different ones of each as both have, those that were drawn most: who asks again and
   * again for the same few gets them from the processor's memory.
   */
  PeerValues asFewAs(PeerValues other) {
    return new PeerValues(
        asFew(meetings, other.meetings),
        asFew(countries, other.countries),
        asFew(pairs, other.pairs),
        asFew(texts, other.texts));
  }

  /**
   * With those texts alone whose words something has, all of them: Entente would leave out some.
   */
  PeerValues withTextsThatFind(Connection connection) throws SQLException {
    Set<String> finding = new HashSet<>();
    try (var statement =
        connection.prepareStatement(
            "select t from unnest(?) t where exists (select from peers.search(t, 1))")) {
      statement.setArray(1, connection.createArrayOf("varchar", Set.copyOf(texts).toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          finding.add(rows.getString(1));
        }
      }
    }
    return new PeerValues(
        meetings, countries, pairs, texts.stream().filter(finding::contains).toList());
  }

  /** With those pairs alone whose timelines fill a page, so that all answers are of one size. */
  PeerValues withFullTimelines(Connection connection) throws SQLException {
    Set<Set<String>> full = new HashSet<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(WITH_FULL_TIMELINES)) {
      while (rows.next()) {
        full.add(Set.of(rows.getString(1), rows.getString(2)));
      }
    }
    List<List<String>> kept =
        pairs.stream().filter(pair -> full.contains(Set.copyOf(pair))).toList();
    return new PeerValues(meetings, countries, kept, texts);
  }

  private static <T> List<T> asFew(List<T> drawn, List<T> other) {
    Map<T, Long> often =
        drawn.stream().collect(Collectors.groupingBy(v -> v, LinkedHashMap::new, counting()));
    Set<T> kept =
        often.entrySet().stream()
            .sorted(Map.Entry.<T, Long>comparingByValue().reversed())
            .limit(other.stream().distinct().count())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return drawn.stream().filter(kept::contains).toList();
  }

  private static List<String> pair(ResultSet rows) throws SQLException {
    List<String> codes =
        List.of((String[]) rows.getArray(1).getArray()).stream().distinct().toList();
    return List.of(codes.getFirst(), codes.getLast());
  }

  /** A third each: the name of an official, a country with a word, and two words of a title. */
  private static List<String> texts(Connection connection, Random random) throws SQLException {
    List<String> officials = new ArrayList<>();
    List<String> countries = new ArrayList<>();
    List<List<String>> titles = new ArrayList<>();
    read(
        connection,
        "select full_name from official where id = any(?) order by id",
        ids(connection, "official", OTHERS, random),
        rows -> officials.add(rows.getString(1)));
    read(
        connection,
        "select name from party where id = any(?) and kind = 'COUNTRY' order by id",
        ids(connection, "party", MEETINGS, random),
        rows -> countries.add(rows.getString(1)));
    read(
        connection,
        "select title from meeting where id = any(?) order by id",
        ids(connection, "meeting", OTHERS, random),
        rows -> titles.add(words(rows.getString(1))));
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < OTHERS; i++) {
      List<String> words = titles.get(i % titles.size());
      texts.add(
          switch (i % 3) {
            case 0 -> officials.get(random.nextInt(officials.size()));
            case 1 -> countries.get(random.nextInt(countries.size())) + " " + words.getLast();
            default -> words.get(words.size() - 2) + " " + words.getLast();
          });
    }
    return List.copyOf(texts);
  }

  /** The words of a meeting's subject, which come after the names of parties. */
  private static List<String> words(String title) {
    return List.of(title.substring(title.lastIndexOf(" on ") + 1).split(" "));
  }

  /** Numbers between the first and the last; most of them are those of records. */
  private static Long[] ids(Connection connection, String table, int count, Random random)
      throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select min(id), max(id) from " + table)) {
      rows.next();
      if (rows.getLong(2) == 0) {
        throw new IllegalStateException("The database is empty; see Generate");
      }
      return random.longs(count, rows.getLong(1), rows.getLong(2) + 1).boxed().toArray(Long[]::new);
    }
  }

  private interface RowReader {
    void read(ResultSet rows) throws SQLException;
  }

  private static void read(Connection connection, String sql, Long[] ids, RowReader reader)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("bigint", ids));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }
}
