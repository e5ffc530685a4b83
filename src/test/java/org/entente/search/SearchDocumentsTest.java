package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever writes, by whichever program: what is searched is what is on record. */
@QuarkusTest
class SearchDocumentsTest {
  private static final String DIGEST =
      "select md5(string_agg(d::text, '|' order by record_id)) from search_document d";

  @Inject DataSource dataSource;

  @AfterEach
  void areWhatAllRecordsMake() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      String kept = text(statement, DIGEST);
      statement.execute("select rebuild_search()");
      String made = text(statement, DIGEST);
      connection.rollback();
      assertThat(kept).isEqualTo(made);
    }
  }

  @Test
  void followAnOfficialsNewName() throws SQLException {
    write("update official set full_name = 'Yoko Quixotrova' where slug = 'yoko-kamikawa'");
    try {
      assertThat(keys("Quixotrova", "first: 1")).containsExactly("yoko-kamikawa");
      assertThat(keys("Quixotrova", "filter: {kinds: [POSITION, MEETING]}")).isNotEmpty();
      assertThat(keys("Quixotrovo", "first: 1")).containsExactly("yoko-kamikawa");
    } finally {
      write("update official set full_name = 'Yoko Kamikawa' where slug = 'yoko-kamikawa'");
    }
    assertThat(keys("Quixotrova", "first: 10")).isEmpty();
  }

  /** Names in other languages and aliases count less; a whole word counts more than a beginning. */
  @Test
  void putOwnNamesAndWholeWordsFirst() throws SQLException {
    String alias =
        "insert into party_alias (party_id, name) select id, 'Fijian %s' from party where code = 'ZW'";
    write(alias.formatted("Zone"));
    try {
      assertThat(keys("Fij", "first: 1")).containsExactly("FJ");
      write(alias.formatted("Fij"));
      assertThat(keys("Fij", "first: 1")).containsExactly("ZW");
      assertThat(keys("Fij", "first: 10")).contains("FJ");
    } finally {
      write("delete from party_alias where name like 'Fijian %'");
    }
  }

  @Test
  void followASpellingThatASideUses() throws SQLException {
    write(
        """
        insert into issue_spelling (issue_id, language, text) \
        select id, 'en', 'brackish zephyr' from issue where slug = 'taiwan'\
        """);
    try {
      assertThat(keys("\"brackish zephyr\"", "first: 1")).containsExactly("taiwan");
      assertThat(keys("zephyr brackish", "filter: {kinds: [POSITION]}")).isNotEmpty();
    } finally {
      write("delete from issue_spelling where text = 'brackish zephyr'");
    }
  }

  /** They are divided in a shorter way. */
  @Test
  void divideTextsOfAsciiAsThoughTheyHadAnAccent() throws SQLException {
    assertThat(
            text(
                """
                select string_agg(distinct text, ' | ') from search_text \
                where octet_length(text) = char_length(text) \
                and search_words(text) || 'é' <> search_words(text || 'é')\
                """))
        .isNull();
    assertThat(text("select search_words('(Jean-Paul) O''Neill_2, Jr.')"))
        .isEqualTo(" Jean Paul O Neill 2 Jr ");
  }

  @Test
  void haveWordsInOneWayOfWriting() throws SQLException {
    assertThat(
            text("select searched_words('The U.S.-China talks of 2023-11-05, J. F. K., No. 4.5')"))
        .isEqualTo("The US China talks of 5 november 2023 J F K No 4 5");
    assertThat(text("select searched_words('會談 習近平')")).isEqualTo("会谈   习近 近平");
    assertThat(text("select searched_words(U&'so\\00adft zero\\200bwidth')"))
        .isEqualTo("soft zerowidth");
    assertThat(text("select searched_words('أَحْمَـد')")).isEqualTo("احمد");
  }

  @Test
  void haveTheWordsOfDates() throws SQLException {
    assertThat(text("select search_date('2023-11-25', '2023-11-25')"))
        .isEqualTo("25 november 2023 nov");
    assertThat(text("select search_date('2024-02-29', '2024-03-01')"))
        .isEqualTo("29 february 2024 feb 1 march 2024 mar");
    assertThat(text("select search_date('2023-11-01', '2023-12-31')"))
        .isEqualTo("november 2023 nov december 2023 dec");
    assertThat(text("select search_date('2023-01-01', '2023-12-31')")).isEqualTo("2023");
    assertThat(text("select search_date('2021-05-01', '2023-02-03')")).isEqualTo("2021 2022 2023");
    assertThat(text("select search_date('2021-05-01', '9999-12-31')")).isEqualTo("2021");
  }

  @Test
  void tellOfAnAmbassadorWhereTheyServe() throws SQLException {
    String post =
        """
        update post set kind = '%s', accredited_to_id = %s where id = (select min(t.post_id) \
        from term t join official o on o.id = t.official_id where o.slug = 'yoko-kamikawa')\
        """;
    write(post.formatted("CHIEF_OF_MISSION", "(select id from party where code = 'TV')"));
    try {
      assertThat(keys("Kamikawa Tuvalu", "filter: {kinds: [OFFICIAL]}"))
          .containsExactly("yoko-kamikawa");
      assertThat(keys("Kamikawa", "filter: {kinds: [OFFICIAL], party: \"TV\"}"))
          .containsExactly("yoko-kamikawa");
    } finally {
      write(post.formatted("FOREIGN_MINISTER", "null"));
    }
    assertThat(keys("Kamikawa", "filter: {kinds: [OFFICIAL], party: \"TV\"}")).isEmpty();
  }

  /** A record's only name makes its key in a shorter way. */
  @Test
  void haveTheKeysOfAllNames() throws SQLException {
    assertThat(
            text(
                """
                select string_agg(distinct t.text, ' | ') from search_text t \
                join search_document d on d.record_id = t.record_id and d.standing is not null \
                where t.named and not search_key(t.text) = any(tsvector_to_array(d.words))\
                """))
        .isNull();
  }

  /** As in scripts that do not divide words. */
  @Test
  void findAVeryLongWordByItsBeginning() throws SQLException {
    String word = "zyx" + "wvutsrqponm".repeat(9);
    write("update official set full_name = 'Yoko %s' where slug = 'yoko-kamikawa'".formatted(word));
    try {
      for (int typed : new int[] {8, 40, 61, 90, word.length()}) {
        String begun = word.substring(0, typed);
        for (String text : List.of(begun, "Yoko " + begun, begun + " Yoko", begun + " Japan")) {
          assertThat(keys(text, "first: 1")).as(text).containsExactly("yoko-kamikawa");
        }
      }
    } finally {
      write("update official set full_name = 'Yoko Kamikawa' where slug = 'yoko-kamikawa'");
    }
  }

  @Test
  void doNotTellOfWhatWasWithdrawn() throws SQLException {
    String position =
        "update position set withdrawn = %s, summary = 'A quetzal' where slug = (select min(slug) from position)";
    String before = "";
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      before = text(statement, "select summary from position order by slug limit 1");
    }
    write(position.formatted("false"));
    assertThat(keys("quetzal", "first: 10")).hasSize(1);
    write(position.formatted("true"));
    assertThat(keys("quetzal", "first: 10")).isEmpty();
    write(position.formatted("false").replace("A quetzal", before.replace("'", "''")));
  }

  @Test
  void followWhoAttendedAMeeting() throws SQLException {
    String added =
        """
        insert into attendance (id, meeting_id, party_id, role) select 99999999, m.id, p.id, \
        'OBSERVER' from meeting m, party p \
        where m.slug = 'cn-jp-foreign-ministers-busan-2023' and p.code = 'TV'\
        """;
    write(added);
    try {
      assertThat(keys("Tuvalu", "filter: {kinds: [MEETING]}"))
          .containsExactly("cn-jp-foreign-ministers-busan-2023");
      assertThat(keys("Taiwan", "filter: {kinds: [POSITION], party: \"TV\"}")).isNotEmpty();
    } finally {
      write("delete from attendance where id = 99999999");
    }
    assertThat(keys("Tuvalu", "filter: {kinds: [MEETING, POSITION]}")).isEmpty();
  }

  /** Asked anew each time: an answer from the cache may be moments behind what others write. */
  private static List<String> keys(String text, String arguments) {
    return SearchTest.keys(text, "%s # %s%n".formatted(arguments, UUID.randomUUID()));
  }

  private void write(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      return text(statement, sql);
    }
  }

  private static String text(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
